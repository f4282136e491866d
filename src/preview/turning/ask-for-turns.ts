/** Devices of Apple ask the reader, and only when a finger asks them to. */
interface AskingEvent {
  requestPermission?(): Promise<'granted' | 'denied'>;
}

/** Whether this is a device that is held in a hand, and may tell how. */
export function canTurn(): boolean {
  return typeof DeviceOrientationEvent !== 'undefined' && matchMedia('(pointer: coarse)').matches;
}

/** How long a device may take to tell how it is held, milliseconds. */
const PATIENCE_MS = 1500;

/** Asks for leave to hear how the device is held, and waits until it tells. */
export async function askForTurns(): Promise<'granted' | 'refused' | 'silent'> {
  const event = DeviceOrientationEvent as AskingEvent;
  const answer = event.requestPermission ? await event.requestPermission().catch(() => 'denied') : 'granted';
  return answer === 'granted' ? firstTurn() : 'refused';
}

/** A computer has the event and nothing that would send it. */
function firstTurn(): Promise<'granted' | 'silent'> {
  return new Promise((done) => {
    const end = (answer: 'granted' | 'silent') => {
      clearTimeout(timer);
      window.removeEventListener('deviceorientation', hear);
      done(answer);
    };
    const hear = ({ alpha }: DeviceOrientationEvent) => alpha !== null && end('granted');
    const timer = setTimeout(() => end('silent'), PATIENCE_MS);
    window.addEventListener('deviceorientation', hear);
  });
}
