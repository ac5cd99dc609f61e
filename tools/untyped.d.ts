// Packages that come without types.
declare module 'fontverter';
declare module 'subset-font';

declare module 'd3-contour' {
  /** Only what the charts use of it. */
  export interface Contours {
    size(size: [number, number]): Contours;
    smooth(smooth: boolean): Contours;
    contour(values: ArrayLike<number>, level: number): { coordinates: [number, number][][][] };
  }
  export function contours(): Contours;
}
