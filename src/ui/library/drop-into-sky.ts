/** What the sky says of itself, by its place on the page. */
const SKY = '[data-sky-room]';

/** Takes what is dragged over the sky until the drag ends. */
export function acceptDrop(onDrop: (event: DragEvent) => void): void {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  const isOverSky = ({ target }: Event) => target instanceof Element && target.closest(SKY) !== null;
  window.addEventListener('dragover', (event) => isOverSky(event) && event.preventDefault(), options);
  window.addEventListener('dragend', () => stop.abort(), options);
  window.addEventListener(
    'drop',
    (event) => {
      if (!isOverSky(event)) return;
      event.preventDefault();
      onDrop(event);
    },
    options,
  );
}
