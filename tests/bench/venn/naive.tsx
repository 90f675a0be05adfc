import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Circle, Group, Layer, Stage, Text } from 'react-konva';
import { crowd, LOOK } from './crowd.ts';

const SCALE = window.innerWidth / LOOK.width;

/** The board anybody would write first: circles in React's state, all rendered anew with every move. */
function Naive() {
  const [circles, setCircles] = useState(() => crowd().map((each) => ({ ...each })));
  return (
    <Stage width={window.innerWidth} height={LOOK.height * SCALE} scaleX={SCALE} scaleY={SCALE}>
      <Layer>
        {circles.map(({ id, name, x, y, radius, fill }) => (
          <Group
            key={id}
            x={x}
            y={y}
            draggable
            onDragMove={(event) => {
              const { target } = event;
              document.body.dataset['moved'] = id;
              setCircles(circles.map((each) => (each.id === id ? { ...each, x: target.x(), y: target.y() } : each)));
            }}
          >
            <Circle radius={radius} fill={fill} stroke="#241C17" strokeWidth={16} />
            <Circle radius={radius - 47} stroke="#241C17" strokeWidth={16} dash={[62, 47]} />
            <Text
              text={name}
              x={-radius}
              y={-94}
              width={2 * radius}
              align="center"
              fontSize={188}
              fontStyle="600"
              fill="#241C17"
            />
          </Group>
        ))}
      </Layer>
    </Stage>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Naive />);
