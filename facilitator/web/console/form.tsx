/** Form fields with their label, hint and the failure of the whole form. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Failure } from '@shared/protocol.gen';
import { tError } from '@shared/i18n';
import { Icon } from '../icon';

interface FieldAttributes {
  id: string;
  'aria-describedby'?: string;
}

interface FieldProps {
  label: string;
  hint?: string | undefined;
  children: (field: FieldAttributes) => ComponentChildren;
}

export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
      {children(hint ? { id, 'aria-describedby': hintId } : { id })}
    </div>
  );
}

/** Why the form was refused, in words; it takes the focus, so that nobody has to look for it. */
export function FormFailure({ failure }: { failure: Failure | null }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure) element.current?.focus();
  }, [failure]);
  if (!failure) return null;
  return (
    <div class="banner bad" role="alert" tabIndex={-1} ref={element}>
      <Icon name="triangle-alert" />
      <p>{failureWords(failure)}</p>
    </div>
  );
}

export function failureWords(failure: Failure): string {
  return tError(failure.code, failure.params);
}

interface ChoiceProps<T extends string> {
  legend: string;
  hint?: string;
  name: string;
  value: T;
  choices: readonly { value: T; label: string; explained?: string; isDisabled?: boolean }[];
  onChange: (value: T) => void;
}

/** One of a few, all in sight. */
export function Choice<T extends string>({ legend, hint, name, value, choices, onChange }: ChoiceProps<T>) {
  return (
    <fieldset class="field choice">
      <legend>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      {choices.map((choice) => (
        <label key={choice.value} class={choice.isDisabled ? 'card-choice disabled' : 'card-choice'}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            disabled={choice.isDisabled ?? false}
            onChange={() => onChange(choice.value)}
          />
          <span>
            <span class="choice-label">{choice.label}</span>
            {choice.explained && <span class="choice-explained">{choice.explained}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
