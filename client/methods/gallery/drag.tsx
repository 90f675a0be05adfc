import { DndContext, PointerSensor, useDraggable, useDroppable, useSensor, useSensors } from '@dnd-kit/core';
import type { ReactNode } from 'react';
import { classes } from '../../ui/classes.ts';
import { useStrings } from '../../ui/language.tsx';
import styles from './drag.module.css';
import { galleryStrings } from './strings/galleryStrings.ts';

/** How far a pointer moves before a press becomes a drag, pixels; less is a tap. */
const SLACK = 8;

interface DragProps {
  readonly onDrop: (sticker: string, column: string) => void;
  readonly children: ReactNode;
}

/** Stickers inside may be dragged onto columns inside. The only place that knows dnd-kit. */
export function Drag({ onDrop, children }: DragProps) {
  const words = useStrings(galleryStrings);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: SLACK } }));
  return (
    <DndContext
      sensors={sensors}
      accessibility={{
        screenReaderInstructions: { draggable: words.keys },
        announcements: {
          onDragStart: () => words.dragPicked,
          onDragOver: () => undefined,
          onDragEnd: () => words.dragDropped,
          onDragCancel: () => words.dragDropped,
        },
      }}
      onDragEnd={({ active, over }) => {
        if (over !== null) onDrop(String(active.id), String(over.id));
      }}
    >
      {children}
    </DndContext>
  );
}

/** A sticker that may be dragged with mouse or pen. Fingers and keys have taps and digits instead. */
export function DragSticker({
  id,
  still,
  children,
}: {
  readonly id: string;
  readonly still: boolean;
  readonly children: ReactNode;
}) {
  const { listeners, setNodeRef, transform } = useDraggable({ id, disabled: still });
  return (
    <div
      ref={setNodeRef}
      {...listeners}
      className={classes(styles['drag'], transform !== null && styles['moving'])}
      {...(transform === null ? {} : { style: { transform: `translate(${transform.x}px, ${transform.y}px)` } })}
    >
      {children}
    </div>
  );
}

/** A column that takes what is dropped on it. */
export function DropColumn({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const { setNodeRef, isOver } = useDroppable({ id });
  return (
    <div ref={setNodeRef} className={classes(isOver && styles['over'])}>
      {children}
    </div>
  );
}
