/** Every word of the console and the projector in one language, in one file for the browser to fetch. */
import companies from '../../../shared/locales/sv/companies.ftl';
import company from '../../../shared/locales/sv/company.ftl';
import console from '../../../shared/locales/sv/console.ftl';
import errors from '../../../shared/locales/sv/errors.ftl';
import preparing from '../../../shared/locales/sv/preparing.ftl';
import projector from '../../../shared/locales/sv/projector.ftl';
import reasons from '../../../shared/locales/sv/reasons.ftl';
import runOfShow from '../../../shared/locales/sv/run_of_show.ftl';
import screens from '../../../shared/locales/sv/screens.ftl';
import structure from '../../../shared/locales/sv/structure.ftl';
import terms from '../../../shared/locales/sv/terms.ftl';

export default { ...terms, ...errors, ...structure, ...reasons, ...companies, ...screens, ...console, ...company, ...preparing, ...projector, ...runOfShow };
