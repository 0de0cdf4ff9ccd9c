/** The table that people come to, answer at and end at: a dot a person. */
import './table.css';
import type { ComponentChildren } from 'preact';
import { inUnits, placed, type Size } from '../canvas';
import { useEntrance } from '../motion';
import { fillingOrder, laySeats, seatSize } from './seats';

interface TableProps {
  seats: number;
  filled: number;
  centre: { x: number; y: number };
  radius: number;
  /** Whether a seat that fills is somebody who arrives, which is seen; otherwise it fills where it is. */
  isArriving?: boolean;
  children?: ComponentChildren;
}

export function Table({ seats, filled, centre, radius, isArriving = false, children }: TableProps) {
  const size = seatSize(seats, radius);
  const turns = fillingOrder(seats);
  return (
    <>
      <div aria-hidden="true">
        <i class="table-edge" style={placed({ x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius })} />
        {laySeats(seats, centre, radius).map(({ x, y }, index) => {
          const isTaken = (turns[index] ?? 0) < filled;
          const rect = { x: x - size / 2, y: y - size / 2, width: size, height: size };
          return (
            <span key={index}>
              <i class="place-free" style={placed(rect)} />
              {isTaken && <Guest x={x - centre.x} y={y - centre.y} rect={rect} isArriving={isArriving} />}
            </span>
          );
        })}
      </div>
      {children}
    </>
  );
}

interface GuestProps {
  x: number;
  y: number;
  rect: { x: number; y: number } & Size;
  isArriving: boolean;
}

/** Comes from outside the table, straight to the seat. */
function Guest({ x, y, rect, isArriving }: GuestProps) {
  const from = isArriving ? `translate(${inUnits(x * 0.5 - 260)}, ${inUnits(y * 0.5 + 120)}) scale(.4)` : 'scale(0)';
  const element = useEntrance(
    [{ opacity: 0, transform: from }, { opacity: 1, transform: 'none', offset: 0.75 }, { opacity: 1, transform: 'none' }],
    { duration_ms: isArriving ? 700 : 250 },
  );
  return (
    <div ref={element} class="place-taken" style={placed(rect)}>
      {isArriving && <i class="halo" />}
    </div>
  );
}
