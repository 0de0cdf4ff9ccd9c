/** Every word of the console and the projector in one language, in one file for the browser to fetch. */
import companies from '../../../shared/locales/fi/companies.ftl';
import company from '../../../shared/locales/fi/company.ftl';
import console from '../../../shared/locales/fi/console.ftl';
import errors from '../../../shared/locales/fi/errors.ftl';
import preparing from '../../../shared/locales/fi/preparing.ftl';
import projector from '../../../shared/locales/fi/projector.ftl';
import reasons from '../../../shared/locales/fi/reasons.ftl';
import runOfShow from '../../../shared/locales/fi/run_of_show.ftl';
import screens from '../../../shared/locales/fi/screens.ftl';
import structure from '../../../shared/locales/fi/structure.ftl';
import terms from '../../../shared/locales/fi/terms.ftl';

export default { ...terms, ...errors, ...structure, ...reasons, ...companies, ...screens, ...console, ...company, ...preparing, ...projector, ...runOfShow };
