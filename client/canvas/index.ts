/**
 * The canvas that all drawn boards stand on.
 *
 * `const camera = useMemo(() => new CameraControl({ width: 10_000, height: 7_200 }), [])`, then
 * `<Page camera={camera} label={…} onTool={runner.play} hit={…}>` with layers as children, the first lowest, all in
 * board units: `<InkLayer store camera live ground above>` for strokes and what stands still around them,
 * `<Overlay camera paint redraw empty>` for what passes, or Konva's layers from `konva/index.ts`.
 * On the wall leave out `onTool`. The whole page: `camera.fit()`.
 */
export type { Place } from './camera.ts';
export { CameraControl } from './cameraControl.ts';
export { Drawing } from './Drawing.tsx';
export { feltOf } from './felt.ts';
export type { Frame, PaintFrame } from './frame.ts';
export { InkLayer } from './InkLayer.tsx';
export { circlePath, paintMarks, pictureMarks } from './marks.ts';
export type { Mark } from './marks.ts';
export { marksSvg } from './markSvg.ts';
export { Overlay } from './Overlay.tsx';
export { Page } from './Page.tsx';
export { pngOf } from './png.ts';
export { Redraw } from './redraw.ts';
export { outlineOf, outlinePath, paintLine } from './strokeShape.ts';
export { StrokeStore } from './strokeStore.ts';
export type { NewStroke } from './strokeStore.ts';
export { element, escaped, pathData, svgOf } from './svg.ts';
export type { Paint } from './tile.ts';
export { ToolRunner } from './tool.ts';
export type { Tool, ToolEvent } from './tool.ts';
export { textWidth, useBoardFont } from './useBoardFont.ts';
export type { LiveStrokes } from './wetInk.ts';
