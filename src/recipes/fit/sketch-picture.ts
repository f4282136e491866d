import type { Layout, PictureItem, Site } from '../../core/formation';
import { type Bounds, pathBounds, SpaceCurve } from '../../core/geometry';
import { CoverageRaster } from '../drawing/coverage-raster';

/** Height of a row of a hexagonal grid over its pitch; the area of a point over the square of the pitch as well. */
const ROW = Math.sqrt(3) / 2;
/** Rounds in which the pitch is corrected by the number of points that it gave. */
const CORRECTIONS = 3;

/**
 * About where `layOutPicture` would put points, in a few milliseconds: an even pitch along the lines and over the areas,
 * those on top hiding those beneath. At most `count` points; their spacing is that of the pitch at best.
 */
export function sketchPicture(items: readonly PictureItem[], count: number): Layout {
  const bounds = pathBounds(items.flatMap(({ paths }) => paths))!;
  const raster = painted(items, bounds);
  let pitch = pitchFor(items, raster, count);
  let sites = sitesAt(items, raster, bounds, pitch);
  for (let round = 0; round < CORRECTIONS && sites.length > 0 && sites.length !== count; round += 1) {
    pitch *= Math.sqrt(sites.length / count);
    sites = sitesAt(items, raster, bounds, pitch);
  }
  const kept = sites.length > count ? thinned(sites, count) : sites;
  return { sites: kept, positions: Float64Array.from(kept.flatMap(({ x, y, z }) => [x, y, z])), pitch, ratio: 1 };
}

/** Which area is on top where: the mark of an item is its index and one. */
function painted(items: readonly PictureItem[], bounds: Bounds): CoverageRaster {
  const raster = new CoverageRaster(bounds);
  for (const [index, item] of items.entries()) {
    if (item.kind === 'area') raster.light(item.paths, item.rule, index + 1);
  }
  return raster;
}

function isLitArea(item: PictureItem | undefined): boolean {
  return item?.kind === 'area' && item.mode !== 'dark' && item.mode !== 'twoRows';
}

/** The pitch at which lines of a length and areas of a size take so many points together. */
function pitchFor(items: readonly PictureItem[], raster: CoverageRaster, count: number): number {
  const area = raster.areaOf((mark) => isLitArea(items[mark - 1])) / ROW;
  const length = items.reduce(
    (sum, item) => curvesOf(item).reduce((of, curve) => of + rowsOf(item) * curve.length, sum),
    0,
  );
  return (length + Math.sqrt(length * length + 4 * count * area)) / (2 * count) || 1;
}

/** Two rows are sketched as one of twice the lights. */
function rowsOf(item: PictureItem): number {
  return item.kind === 'area' && item.mode === 'twoRows' ? 2 : 1;
}

function curvesOf(item: PictureItem): SpaceCurve[] {
  if (item.kind !== 'line' && item.mode !== 'twoRows') return [];
  return item.paths.map(({ xy, closed }) => {
    const xyz = Float64Array.from({ length: (xy.length / 2) * 3 }, (_, k) =>
      k % 3 === 1 ? 0 : xy[2 * Math.floor(k / 3) + (k % 3) / 2]!,
    );
    return new SpaceCurve(xyz, closed);
  });
}

function sitesAt(items: readonly PictureItem[], raster: CoverageRaster, bounds: Bounds, pitch: number): Site[] {
  const sites: Site[] = [];
  const put = (index: number, x: number, z: number) => {
    const { colour, part, depthM } = items[index]!;
    sites.push({ x, y: 0, z, pitch, colour, part, depthM });
  };
  for (const [index, item] of items.entries()) {
    for (const curve of curvesOf(item)) {
      alongCurve(curve, pitch / rowsOf(item), (x, z) => raster.markAt(x, z) <= index + 1 && put(index, x, z));
    }
  }
  overGrid(bounds, pitch, (x, z) => {
    const mark = raster.markAt(x, z);
    if (isLitArea(items[mark - 1])) put(mark - 1, x, z);
  });
  return sites;
}

function alongCurve(curve: SpaceCurve, pitch: number, visit: (x: number, z: number) => void): void {
  const intervals = Math.max(1, Math.round(curve.length / pitch));
  const points = curve.closed ? intervals : intervals + 1;
  const at = new Float64Array(3);
  for (let k = 0; k < points; k += 1) {
    curve.pointInto((curve.length * k) / intervals, at);
    visit(at[0]!, at[2]!);
  }
}

function overGrid({ left, right, low, high }: Bounds, pitch: number, visit: (x: number, z: number) => void): void {
  const rows = Math.floor((high - low) / (pitch * ROW));
  const columns = Math.floor((right - left) / pitch);
  for (let row = 0; row <= rows; row += 1) {
    const shift = row % 2 === 0 ? 0 : pitch / 2;
    for (let column = 0; column <= columns; column += 1) {
      visit((left + right) / 2 + (column - columns / 2) * pitch + shift, low + (row + 0.25) * pitch * ROW);
    }
  }
}

/** So many of the points, evenly out of all. */
function thinned(sites: readonly Site[], count: number): Site[] {
  return Array.from({ length: count }, (_, k) => sites[Math.floor((k * sites.length) / count)]!);
}
