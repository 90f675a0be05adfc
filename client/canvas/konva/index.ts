/**
 * What of the canvas stands on Konva: `<Page …><Surface camera><Painting paint redraw /></Surface></Page>`. It has a
 * face of its own because it weighs as much as all else of a board, and the map's tablets need not fetch it.
 * Import Konva's parts from `react-konva/lib/ReactKonvaCore` and the shapes used from `konva/lib/shapes/…`.
 */
export { Painting } from './Painting.tsx';
export { Surface } from './Surface.tsx';
