/** Companies like yours: the rated companies nearest for a role, as the files say them (shared/report/companies.py). */
import type { LikeCompanyView, RatedCompanyView, RoleView } from '@shared/protocol.gen';
import { language, t } from '@shared/i18n';
import { shortAnswer } from '@shared/reasons';
import type { Texts } from '../texts';

interface CompaniesLikeProps {
  role: RoleView;
  companies: readonly RatedCompanyView[];
  texts: Texts;
}

/** Folded: what three raters said of the role in the companies that are most like this one. */
export function CompaniesLike({ role, companies, texts }: CompaniesLikeProps) {
  const known = new Map(companies.map((company) => [company.id, company]));
  const shown = role.companies.flatMap((like) => {
    const company = known.get(like.company);
    return company ? [{ like, company }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <details class="why companies-like">
      <summary>{t('companies-title')}</summary>
      <p class="hint">{t('companies-lead')}</p>
      <ul>
        {shown.map(({ like, company }) => (
          <li key={company.id}>
            <strong>{nameOf(company)}</strong>: {ratersOf(like)}
            <p class="hint">{[sameOf(like, texts), differsOf(like, texts)].filter(Boolean).join(' ')}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

function nameOf({ id, people, kind }: RatedCompanyView): string {
  const said = t('companies-company', { kind: kind[language.value] ?? id, people });
  return said.slice(0, 1).toUpperCase() + said.slice(1);
}

/** What the raters said, the most of them first. */
function ratersOf(like: LikeCompanyView): string {
  return (['own', 'hat', 'none'] as const)
    .map((status) => ({ status, count: like[status] }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .map(({ status, count }) => t(`companies-raters-${status}`, { count }))
    .join(', ');
}

function sameOf({ same }: LikeCompanyView, texts: Texts): string {
  return same.length > 0 ? t('companies-same', { items: same.map((item) => texts.itemLabel(item)).join(', ') }) : '';
}

function differsOf({ differs }: LikeCompanyView, texts: Texts): string {
  const answers = differs.map(({ item, level }) => {
    const answer = shortAnswer(item, level, texts);
    return t('companies-answer', { item: texts.itemLabel(item), answer: answer.slice(0, 1).toLowerCase() + answer.slice(1) });
  });
  return answers.length > 0 ? t('companies-differs', { items: answers.join(', ') }) : '';
}
