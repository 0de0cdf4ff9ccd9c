/** Dialogs on the browser's own <dialog>: focus stays inside, Escape closes, and focus returns where it was. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import xSvg from 'lucide-static/icons/x.svg?raw';
import { t } from '../i18n';
import { Icon } from '../icons';
import { Button } from './button';
import './dialog.css';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  isWide?: boolean;
  /** Something in it would be lost: Escape and the cross ask first. */
  isUnsaved?: boolean;
  /** How it asks, where what would be lost was neither typed nor chosen. */
  unsavedWords?: UnsavedWords;
}

interface UnsavedWords {
  text: string;
  stay: string;
}

export function Dialog(props: DialogProps) {
  const { title, onClose, children, isWide = false, isUnsaved = false, unsavedWords } = props;
  const element = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const isFocusGiven = useRef(false);
  const [asks, setAsks] = useState(false);
  const close = (): void => (isUnsaved ? setAsks(true) : onClose());
  useEffect(() => {
    const opener = document.activeElement;
    element.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  // After every drawing, until somebody or something has the focus: the fields of some dialogs come later than they do.
  useEffect(() => {
    if (!isFocusGiven.current) isFocusGiven.current = focusFirst(body.current);
  });
  return (
    <dialog
      ref={element}
      class={isWide ? 'dialog wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (!isUnsaved || !event.cancelable) return;
        event.preventDefault();
        setAsks(true);
      }}
      onClose={() => {
        // A second Escape can't be cancelled: browsers let no page hold somebody for ever. So it opens again, and asks.
        if (isUnsaved) element.current?.showModal();
        close();
      }}
    >
      <div class="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <Button kind="quiet" class="icon-only" onClick={close}>
          <Icon svg={xSvg} />
          <span class="visually-hidden">{t('console-close')}</span>
        </Button>
      </div>
      <div class="dialog-body" ref={body} tabIndex={-1}>
        {children}
      </div>
      {asks && <ConfirmDiscard {...unsavedWords} onConfirm={onClose} onClose={() => setAsks(false)} />}
    </dialog>
  );
}

const FIELDS = ':is(input:not([type="checkbox"]), select, textarea):not(:disabled)';

/** Gives the focus to the first field, or until there is one to the first button; true once it is a field's. */
function focusFirst(body: HTMLElement | null): boolean {
  const first = body?.querySelector<HTMLElement>(FIELDS);
  const isChoice = first instanceof HTMLInputElement && first.type === 'radio';
  const field = (isChoice && body?.querySelector<HTMLElement>('input[type="radio"]:checked')) || first;
  (field ?? body?.querySelector<HTMLElement>('button:not(:disabled), a[href]') ?? body)?.focus();
  return field !== null && field !== undefined;
}

interface ConfirmDiscardProps extends Partial<UnsavedWords> {
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before what was typed or chosen is given up. */
export function ConfirmDiscard({ text, stay, onConfirm, onClose }: ConfirmDiscardProps) {
  return (
    <Confirm
      title={t('console-unsaved-title')}
      text={text ?? t('console-unsaved-text')}
      action={t('console-unsaved-action')}
      stay={stay ?? t('console-unsaved-stay')}
      isDangerous
      onConfirm={onConfirm}
      onClose={onClose}
    />
  );
}

interface ConfirmProps {
  title: string;
  text: string;
  action: string;
  /** The words of not doing it, where "Cancel" could be taken for either. */
  stay?: string;
  isDangerous?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Longer than the bounce of a clicker or a key held down, so that one press never answers its own question. */
const BOUNCE_MS = 600;

/** Asks before something that matters. A clicker's PageDown confirms too, once the question has been seen. */
export function Confirm({ title, text, action, stay, isDangerous = false, onConfirm, onClose }: ConfirmProps) {
  const openedAt = useRef(Date.now());
  const confirm = useRef<HTMLButtonElement>(null);
  const decide = (isKey: boolean): void => {
    if (isKey && Date.now() - openedAt.current < BOUNCE_MS) return;
    onConfirm();
  };
  useEffect(() => {
    if (isDangerous) return;
    confirm.current?.focus();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'PageDown') return;
      event.preventDefault();
      decide(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      <div class="row end">
        <Button onClick={onClose}>
          {stay ?? t('console-cancel')}
        </Button>
        <Button
          kind={isDangerous ? 'danger' : 'primary'}
          ref={confirm}
          // A click without a pointer is a key pressed on the button.
          onClick={(event) => decide(event.detail === 0)}
        >
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
