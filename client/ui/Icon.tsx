import styles from './Icon.module.css';

/** One picture as data: the inside of an SVG. `.f` parts take the ground's colour, `.k` parts the ink. */
export interface IconShape {
  readonly grid: 24 | 48;
  readonly body: string;
}

interface IconProps {
  readonly shape: IconShape;
  /** Size as CSS; without it the icon size of the screen kind. */
  readonly size?: string;
  /** A name for who cannot see it. Without one the icon is decoration beside a word. */
  readonly label?: string;
  readonly className?: string | undefined;
}

export function Icon({ shape, size, label, className }: IconProps) {
  const look = [styles['icon'], shape.grid === 48 ? styles['fine'] : '', className].filter(Boolean).join(' ');
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg
      {...naming}
      className={look}
      viewBox={`0 0 ${shape.grid} ${shape.grid}`}
      focusable="false"
      {...(size === undefined ? {} : { style: { width: size, height: size } })}
      dangerouslySetInnerHTML={{ __html: shape.body }}
    />
  );
}
