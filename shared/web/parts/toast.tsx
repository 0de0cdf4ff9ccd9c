/** What was done or refused, in one line. */
import './toast.css';
import type { ComponentChildren, JSX } from 'preact';

export type ToastTone = 'done' | 'info' | 'warning' | 'error';

interface ToastProps {
  tone: ToastTone;
  icon: JSX.Element;
  children: ComponentChildren;
  /** What can be done about it. */
  action?: ComponentChildren;
}

export function Toast({ tone, icon, children, action }: ToastProps) {
  return (
    <div class={`toast ${tone}`}>
      {icon}
      <p>{children}</p>
      {action}
    </div>
  );
}
