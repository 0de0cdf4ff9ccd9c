/** Who answers for each stage of the customer's path: a card spans the stages that one role answers for in a row. */
import type { StructureView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import type { Texts } from '../texts';
import { inUnits, marginOf, placed, type Size } from './canvas';
import './changes.css';

const TOP = 166;
const FOOT = 20;
const LINE_GAP = 12;
const LINE_MOST = 108;

interface AccountableProps {
  structure: StructureView;
  texts: Texts;
  size: Size;
}

/** The whole matrix stays on the console and in the files. */
export function Accountable({ structure, texts, size }: AccountableProps) {
  const margin = marginOf(size);
  const inner = size.width - 2 * margin;
  const { raci } = structure;
  const height = Math.min(LINE_MOST, (size.height - TOP - FOOT) / Math.max(1, raci.length) - LINE_GAP);
  return (
    <section class="canvas wall accountable-scene">
      <h1 style={placed({ x: margin, y: 28, width: inner, height: 130 })}>{t('projector-accountable')}</h1>
      <table class="accountable" style={{ insetInlineStart: inUnits(margin), insetBlockStart: inUnits(TOP - LINE_GAP), inlineSize: inUnits(inner) }}>
        <tbody>
          {raci.map((stage, index) => (
            <tr key={stage.stage} style={{ blockSize: inUnits(height) }}>
              <th scope="row">
                <span>{texts.stageName(stage.stage)}</span>
              </th>
              {raci[index - 1]?.accountable !== stage.accountable && (
                <td rowSpan={runFrom(raci, index)}>
                  <strong>{texts.roleShort(stage.accountable)}</strong>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** So many stages in a row, from this one on, that the same role answers for. */
function runFrom(raci: StructureView['raci'], from: number): number {
  const after = raci.slice(from).findIndex(({ accountable }) => accountable !== raci[from]?.accountable);
  return after < 0 ? raci.length - from : after;
}
