import { createRoot } from 'react-dom/client';
import { Excalidraw, restoreElements, CaptureUpdateAction } from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';

const COLORS = {
  black: '#1e1e1e',
  blue: '#1971c2',
  red: '#e03131',
  green: '#2f9e44',
  orange: '#f08c00',
  violet: '#6741d9',
};
const WIDTHS = { 2: 0.5, 4: 1, 8: 2 }; // freedraw draws strokeWidth * 4.25 px: same visible thickness as the other targets
let api = null;

function toElement(s) {
  const [x0, y0] = s.points[0];
  const xs = s.points.map((p) => p[0]),
    ys = s.points.map((p) => p[1]);
  return {
    id: s.id,
    type: 'freedraw',
    x: x0,
    y: y0,
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
    strokeColor: COLORS[s.color],
    strokeWidth: WIDTHS[s.width],
    backgroundColor: 'transparent',
    fillStyle: 'solid',
    strokeStyle: 'solid',
    roughness: 1,
    opacity: 100,
    points: s.points.map(([x, y]) => [x - x0, y - y0]),
    pressures: [],
    simulatePressure: true,
  };
}
window.__bench = {
  // interactive: the API was handed over, the interaction canvas exists, the i18n loading screen is gone
  ready: () => !!api && !!document.querySelector('canvas.interactive') && !document.querySelector('.LoadingMessage'),
  prepare: (list) => list.map(toElement),
  load: (elements) =>
    api.updateScene({
      elements: restoreElements(elements, null),
      captureUpdate: CaptureUpdateAction.NEVER,
    }),
  count: () => api.getSceneElements().length,
  setView: ({ cx, cy, zoom }) =>
    api.updateScene({
      appState: {
        zoom: { value: zoom },
        scrollX: window.innerWidth / 2 / zoom - cx,
        scrollY: window.innerHeight / 2 / zoom - cy,
      },
    }),
  getView: () => ({ zoom: api.getAppState().zoom.value }),
  drawTool: () => api.setActiveTool({ type: 'freedraw', locked: true }),
};
createRoot(document.getElementById('root')).render(
  <div style={{ height: '100vh' }}>
    <Excalidraw
      excalidrawAPI={(a) => {
        api = a;
      }}
    />
  </div>,
);
