import { Konva } from 'konva/lib/Core.js';
import { useCallback, useLayoutEffect, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { Stage } from 'react-konva/lib/ReactKonvaCore';
import type { Size } from '../camera.ts';
import type { CameraControl } from '../cameraControl.ts';
import { PIXEL_RATIO } from '../pixelRatio.ts';
import css from '../Page.module.css';

Konva.pixelRatio = PIXEL_RATIO;

interface Props {
  readonly camera: CameraControl;
  /** Konva layers in board units: `<Painting>`, or `<Layer>` with shapes. */
  readonly children: ReactNode;
}

/** A Konva stage over a whole page, once the page has a size. The camera moves it without React. */
export function Surface({ camera, children }: Props) {
  const subscribe = useCallback((onMove: () => void) => camera.subscribe(onMove), [camera]);
  const view = useSyncExternalStore(subscribe, () => camera.viewSize());
  if (view.width === 0) return null;
  return (
    <MovedStage camera={camera} width={view.width} height={view.height}>
      {children}
    </MovedStage>
  );
}

function MovedStage({ camera, width, height, children }: Props & Size) {
  const stage = useRef<Konva.Stage>(null);
  useLayoutEffect(() => {
    const follow = (): void => {
      const { x, y, scale } = camera.get();
      stage.current?.setAttrs({ x, y, scaleX: scale, scaleY: scale });
      for (const layer of stage.current?.getLayers() ?? []) layer.batchDraw();
    };
    follow();
    return camera.subscribe(follow);
  }, [camera]);
  return (
    <Stage ref={stage} className={css['layer']} width={width} height={height} listening={false}>
      {children}
    </Stage>
  );
}
