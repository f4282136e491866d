import type { FlightSite } from '../../core';

type Place = readonly [x: number, y: number, z: number];

/** Vertical angle of view of the audience's eye. */
const FOV_RAD = (40 * Math.PI) / 180;

/** What the sky says of itself, by its place on the page. */
const SKY = '[data-sky-room]';

/**
 * Takes what is dragged over the sky until the drag ends. @param onDrop hears where the pointer was in the sky, from -1 to 1
 * across and up, and the sky's width over its height.
 */
export function acceptDrop(onDrop: (across: number, up: number, aspect: number, isNew: boolean) => void): void {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  const skyOf = ({ target }: Event) => (target instanceof Element ? target.closest(SKY) : null);
  window.addEventListener('dragover', (event) => skyOf(event) && event.preventDefault(), options);
  window.addEventListener('dragend', () => stop.abort(), options);
  window.addEventListener(
    'drop',
    (event) => {
      const box = skyOf(event)?.getBoundingClientRect();
      if (!box) return;
      event.preventDefault();
      const across = (2 * (event.clientX - box.left)) / box.width - 1;
      onDrop(across, 1 - (2 * (event.clientY - box.top)) / box.height, box.width / box.height, event.shiftKey);
    },
    options,
  );
}

/**
 * The place that the audience's eye sees there, as far away from it as another; null for one that is not above the ground.
 * @param across from -1 to 1. @param up likewise. @param aspect width of the view over its height.
 */
export function placeSeenAt(site: FlightSite, like: Place, across: number, up: number, aspect: number): Place | null {
  const [ex, ey, ez] = site.audienceM;
  const forward = unit(site.lookAtM.map((value, axis) => value - site.audienceM[axis]!));
  const right = unit([forward[1], -forward[0], 0]);
  const above = cross(right, forward);
  const half = Math.tan(FOV_RAD / 2);
  const ray = [0, 1, 2].map((k) => forward[k]! + half * (aspect * across * right[k]! + up * above[k]!));
  const depthM = [like[0] - ex, like[1] - ey].reduce((sum, metres, k) => sum + metres * forward[k]!, 0);
  const along = ray[0]! * forward[0] + ray[1]! * forward[1];
  const share = depthM / along;
  const [x, y, z] = [ex + share * ray[0]!, ey + share * ray[1]!, ez + share * ray[2]!].map(inTenths);
  return share > 0 && z! > 0 ? [x!, y!, z!] : null;
}

function inTenths(metres: number): number {
  return Math.round(metres * 10) / 10 + 0;
}

function unit(vector: readonly number[]): Place {
  const [x = 0, y = 0, z = 0] = vector;
  const length = Math.hypot(x, y, z) || 1;
  return [x / length, y / length, z / length];
}

function cross([ax, ay, az]: Place, [bx, by, bz]: Place): Place {
  return [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
}
