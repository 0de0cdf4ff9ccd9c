/** One of a few views or ways, all in sight; exactly one is on. */
import './segment.css';

interface SegmentProps<T extends string> {
  label: string;
  choices: readonly { value: T; words: string }[];
  value: T;
  isDisabled?: boolean | undefined;
  onChange: (value: T) => void;
}

export function Segment<T extends string>({ label, choices, value, isDisabled = false, onChange }: SegmentProps<T>) {
  return (
    <div class="segments" role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          disabled={isDisabled}
          onClick={() => onChange(choice.value)}
        >
          {choice.words}
        </button>
      ))}
    </div>
  );
}
