import { litDrones } from '../../audience';
import { joined, type Message, message } from '../../core';
import { printShowTime } from '../../film';
import { loadCatalogue, translate } from '../../messages';
import type { ShareFile, ShareVerdict } from '../../share';
import type { SheetWords } from './lay-out-sheet';

/** What a sheet says of a show, in a language. */
export async function sheetWords(show: ShareFile, language: string): Promise<SheetWords> {
  const catalogue = await loadCatalogue(language);
  const say = (text: Message) => translate(text, catalogue);
  const drones = show.lights.keyStart.length - 1;
  const { verdict } = show;
  return {
    title: show.title || 'Tulpar',
    facts: [
      say(message`${drones} drones`),
      say(message`${show.scenes.length} scenes`),
      say(message`lasts ${printShowTime(show.durationMs)}`),
    ].join('  ·  '),
    verdict: say(verdictText(verdict)),
    isClear: verdict.errors === 0,
    scenes: show.scenes.map((scene) => {
      const lit = litDrones(show, (scene.startMs + scene.endMs) / 2);
      const times = `${printShowTime(scene.startMs)}–${printShowTime(scene.endMs)}`;
      return { name: scene.name, facts: `${times}  ·  ${say(message`${lit} drones`)}` };
    }),
    page: (page, pages) => say(message`page ${page} of ${pages}`),
  };
}

function verdictText({ errors, separation, speed, altitude }: ShareVerdict): Message {
  if (errors > 0) return message`The check found ${errors} problems: like this the show must not fly.`;
  const figures = [
    ...(separation ? [message`drones at least ${separation.found} m apart (limit ${separation.limit} m)`] : []),
    message`at most ${speed.found} m/s (limit ${speed.limit} m/s)`,
    message`no higher than ${altitude.found} m (limit ${altitude.limit} m)`,
  ];
  return message`Checked: ${joined(figures, ', ')}.`;
}
