/** How the reader moved the map: the place in its middle and how much larger it is than the region as fitted. */
export interface Look {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** The most that one may look closer: the atlas has no finer lines. */
const MOST_ZOOM = 24;

/** Reads "126.5,37.9,4" of an address; null for anything else, and for no move. */
export function readLook(text: string): Look | null {
  const found = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?),(\d+(?:\.\d+)?)$/.exec(text);
  if (found === null) return null;
  const [lon, lat, zoom] = found.slice(1).map(Number);
  if (lon === undefined || lat === undefined || zoom === undefined) return null;
  return Math.abs(lon) > 180 || Math.abs(lat) > 90 || zoom < 1 || zoom > MOST_ZOOM ? null : { lon, lat, zoom };
}

/** The text of a look in an address. */
export function writeLook({ lon, lat, zoom }: Look): string {
  return [lon.toFixed(2), lat.toFixed(2), String(Math.round(zoom * 100) / 100)].join(",");
}

/** Closer or further by a factor; null where nothing is left of the move. */
export function zoomed(look: Look, factor: number): Look | null {
  const zoom = Math.min(MOST_ZOOM, look.zoom * factor);
  return zoom <= 1 ? null : { ...look, zoom };
}
