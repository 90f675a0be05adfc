import styles from './Ornament.module.css';

/** The rim of a shyrdak. `teeth`: a narrow band at the edge of a page; `horns`: ram's horns for home, covers and empty pages. */
export function Ornament({ kind = 'teeth' }: { readonly kind?: 'teeth' | 'horns' }) {
  return <div className={styles[kind]} aria-hidden="true" />;
}
