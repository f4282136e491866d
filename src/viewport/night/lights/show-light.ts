/** The light of a whole show in one: what falls on the ground and on people. Written into `out`; `colours` is `count × 3`. */
export function showLightInto(out: { set(r: number, g: number, b: number): unknown }, colours: Float32Array): void {
  let r = 0;
  let g = 0;
  let b = 0;
  for (let i = 0; i < colours.length; i += 3) {
    r += colours[i]!;
    g += colours[i + 1]!;
    b += colours[i + 2]!;
  }
  // Five hundred lamps of full white at the usual distance give a twentieth of the light of a lit room.
  const perLamp = 0.00012;
  const ceiling = Math.min(1, 0.12 / (Math.max(r, g, b) * perLamp + 1e-9));
  out.set(r * perLamp * ceiling, g * perLamp * ceiling, b * perLamp * ceiling);
}
