/** The timer: start one, see it run, take it away. It never locks anything by itself. */
import { useState } from 'preact/hooks';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { asClock, secondsLeft, timeLeft, type Timer as RoomTimer } from '../clock';
import { Icon } from '../icon';
import { Dialog } from '@shared/parts/dialog';
import { command } from './live';
import { Steady } from './steady';

const OFFERED_MINUTES = [1, 2, 3, 5, 8, 10, 15] as const;
const MINUTES_MAX = 60;

export function Timer({ timer, isDisabled }: { timer: RoomTimer; isDisabled: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const left = timeLeft(timer);
  return (
    <>
      <button
        type="button"
        class={left === null ? 'switch' : left === 0 ? 'switch on over' : 'switch on'}
        disabled={isDisabled}
        onClick={() => setOpen(true)}
      >
        <Icon name="timer" />
        {left !== null && <span class="visually-hidden">{t('console-timer-left')} </span>}
        <Steady words={[t('console-timer'), t('console-timer-over'), asClock(MINUTES_MAX * 60)]} shown={timerWords(left)} />
      </button>
      {isOpen && <TimerDialog timer={timer} onClose={() => setOpen(false)} />}
    </>
  );
}

function timerWords(left: number | null): string {
  if (left === null) return t('console-timer');
  return left === 0 ? t('console-timer-over') : asClock(left);
}

function TimerDialog({ timer, onClose }: { timer: RoomTimer; onClose: () => void }) {
  const [minutes, setMinutes] = useState(5);
  const endsAt = timer.timer_ends_at;
  const start = (duration_s: number): void => {
    void command('set_timer', { duration_s });
    onClose();
  };
  return (
    <Dialog title={t('console-timer-title')} onClose={onClose}>
      <p class="hint">{t('console-timer-hint')}</p>
      {timer.timer_left_s !== null && (
        <p class="remark">
          <Icon name="pause" />
          {t('console-timer-stopped', { time: asClock(Math.ceil(timer.timer_left_s)) })}
        </p>
      )}
      {timeLeft(timer) !== null && (
        <div class="row wrap">
          {endsAt !== null && (
            <Button
             
              onClick={() => start(Math.min(MINUTES_MAX * 60, secondsLeft(endsAt) + 60))}
            >
              <Icon name="plus" />
              {t('console-timer-more')}
            </Button>
          )}
          <Button
           
            onClick={() => {
              void command('set_timer', {});
              onClose();
            }}
          >
            <Icon name="x" />
            {t('console-timer-remove')}
          </Button>
        </div>
      )}
      <div class="row wrap">
        {OFFERED_MINUTES.map((offered) => (
          <Button key={offered} onClick={() => start(offered * 60)}>
            {t('console-timer-minutes', { count: offered })}
          </Button>
        ))}
      </div>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (minutes >= 1 && minutes <= MINUTES_MAX) start(Math.round(minutes * 60));
        }}
      >
        <label class="inline-field">
          {t('console-timer-own')}
          <input
            type="number"
            min={1}
            max={MINUTES_MAX}
            required
            value={minutes}
            onInput={(event) => setMinutes(event.currentTarget.valueAsNumber)}
          />
        </label>
        <Button kind="primary" type="submit">
          <Icon name="play" />
          {t('console-timer-start')}
        </Button>
      </form>
    </Dialog>
  );
}
