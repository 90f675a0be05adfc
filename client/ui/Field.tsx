import { useId, type HTMLInputTypeAttribute, type Ref } from 'react';
import styles from './Field.module.css';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What to write, below the label. Never a placeholder in place of a label. */
  readonly hint?: string;
  /** What is wrong and what to do. */
  readonly error?: string | null;
  readonly type?: HTMLInputTypeAttribute;
  readonly maxLength?: number;
  readonly lines?: number;
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** A labelled line (or several lines) of text. */
export function Field({
  label,
  value,
  onChange,
  hint,
  error = null,
  type = 'text',
  maxLength,
  lines = 1,
  inputMode,
  inputRef,
}: FieldProps) {
  const id = useId();
  const shared = {
    id,
    value,
    maxLength,
    inputMode,
    ref: inputRef,
    className: styles['input'],
    'aria-invalid': error !== null || undefined,
    'aria-describedby': hint === undefined && error === null ? undefined : `${id}-more`,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onChange(event.currentTarget.value),
  };
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {lines > 1 ? <textarea {...shared} rows={lines} /> : <input {...shared} type={type} autoComplete="off" />}
      {(hint !== undefined || error !== null) && (
        <p id={`${id}-more`} className={error === null ? styles['hint'] : styles['error']}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
