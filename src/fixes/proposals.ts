import { profileOf } from '../show';
import type { Finding } from './finding';
import { clearProposals } from './propose-clear';
import { heightProposals } from './propose-height';
import { insideProposals } from './propose-inside';
import { reducedAmplitudeProposals } from './propose-reduced-amplitude';
import { roomProposals } from './propose-room';
import { shortTransitionProposals } from './propose-short-transition';
import { shorterShowProposals } from './propose-shorter-show';
import { attempts, type Proposal, type Situation } from './situation';

/**
 * Ideas that may fix a finding, with amounts that come from its numbers. None is good until it was planned and checked.
 * What only a defect of a flight file can bring about (jumps, an end off the ground) has none.
 */
export function proposalsFor(finding: Finding, situation: Situation): Proposal[] {
  switch (finding.code) {
    case 'separation-too-small':
    case 'separation-below-design':
    case 'transition-not-proved':
    case 'figure-too-small':
    case 'figures-too-close':
      return roomProposals(finding, situation);
    case 'speed-too-high':
    case 'acceleration-too-high':
      return reducedAmplitudeProposals(finding, situation);
    case 'altitude-too-low':
    case 'altitude-too-high':
    case 'takeoff-not-vertical':
    case 'landing-not-vertical':
      return heightProposals(finding, situation);
    case 'geofence-left':
      return insideProposals(finding, situation);
    case 'obstacle-too-near':
      return clearProposals(finding, situation);
    case 'endurance-exceeded':
      return shorterShowProposals(finding, situation);
    case 'pads-too-close':
      return padProposals(situation);
    case 'transition-too-long':
      return finding.place.kind === 'transition' ? shortTransitionProposals(finding.place, situation) : [];
    default:
      return [];
  }
}

/** Pads that were given one by one, and those of trays, are where they are. */
function padProposals({ show }: Situation): Proposal[] {
  if (show.fleet.homesM || show.fleet.launch.tray) return [];
  return [attempts({ kind: 'spread-pads', toM: profileOf(show).launchPitchM })];
}
