// How large a picture is drawn: for its full width; where there is less room all of it is shown smaller, letters too,
// down to a share of that. Only below it is it laid out anew.

const SMALLEST_SHARE = 0.84;
const SMALLEST_PX = 160;
const DENSEST = 4;

// For a picture that is seen so many pixels wide: the width it is laid out for, and its pixels for each of those.
export function sizeFor(seen, most) {
  const width = Math.max(SMALLEST_PX, Math.min(most, Math.round(seen / SMALLEST_SHARE)));
  return { width, dpr: Math.min(DENSEST, (window.devicePixelRatio || 1) * Math.min(1, seen / width)) };
}
