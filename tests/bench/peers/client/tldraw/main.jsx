import { createRoot } from 'react-dom/client';
import { Tldraw, createShapeId, b64Vecs } from 'tldraw';
import { getAssetUrls } from '@tldraw/assets/selfHosted';
import 'tldraw/tldraw.css';

const SIZES = { 2: 's', 4: 'm', 8: 'l' };
let editor = null;

function toShape(s) {
  const [x0, y0] = s.points[0];
  return {
    id: createShapeId(s.id),
    type: 'draw',
    x: x0,
    y: y0,
    props: {
      color: s.color,
      fill: 'none',
      dash: 'draw',
      size: SIZES[s.width],
      // dim 2: what the pen tool itself writes for a device without pressure
      segments: [
        {
          type: 'free',
          dim: 2,
          path: b64Vecs.encodePoints(
            s.points.map(([x, y]) => ({ x: x - x0, y: y - y0, z: 0.5 })),
            2,
          ),
        },
      ],
      isComplete: true,
      isClosed: false,
      isPen: false,
      scale: 1,
      scaleX: 1,
      scaleY: 1,
    },
  };
}
window.__bench = {
  // interactive: the editor was handed over, its canvas is mounted, and the tools (loaded with the UI) are there
  ready: () =>
    !!editor && !!document.querySelector('.tl-canvas') && !!document.querySelector('[data-testid="tools.draw"]'),
  prepare: (list) => list.map(toShape),
  load: (shapes) =>
    editor.run(
      () => {
        editor.createShapes(shapes);
      },
      { history: 'ignore' },
    ),
  count: () => editor.getCurrentPageShapeIds().size,
  setView: ({ cx, cy, zoom }) =>
    editor.setCamera(
      {
        x: window.innerWidth / 2 / zoom - cx,
        y: window.innerHeight / 2 / zoom - cy,
        z: zoom,
      },
      { immediate: true },
    ),
  getView: () => ({ zoom: editor.getZoomLevel() }),
  drawTool: () => editor.setCurrentTool('draw'),
};
createRoot(document.getElementById('root')).render(
  <div style={{ position: 'fixed', inset: 0 }}>
    <Tldraw
      assetUrls={getAssetUrls({ baseUrl: '/tl' })}
      options={{ maxShapesPerPage: 20000 }}
      onMount={(e) => {
        editor = e;
      }}
    />
  </div>,
);
