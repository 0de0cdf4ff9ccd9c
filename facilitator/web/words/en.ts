/** Every word of the console and the projector in one language, in one file for the browser to fetch. */
import companies from '../../../shared/locales/en/companies.ftl';
import company from '../../../shared/locales/en/company.ftl';
import console from '../../../shared/locales/en/console.ftl';
import errors from '../../../shared/locales/en/errors.ftl';
import preparing from '../../../shared/locales/en/preparing.ftl';
import projector from '../../../shared/locales/en/projector.ftl';
import reasons from '../../../shared/locales/en/reasons.ftl';
import runOfShow from '../../../shared/locales/en/run_of_show.ftl';
import screens from '../../../shared/locales/en/screens.ftl';
import structure from '../../../shared/locales/en/structure.ftl';
import terms from '../../../shared/locales/en/terms.ftl';

export default { ...terms, ...errors, ...structure, ...reasons, ...companies, ...screens, ...console, ...company, ...preparing, ...projector, ...runOfShow };
