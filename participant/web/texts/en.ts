/** What the phone says in English. */
import errors from '../../../shared/locales/en/errors.ftl?participant';
import phone from '../../../shared/locales/en/phone.ftl?participant';
import screens from '../../../shared/locales/en/screens.ftl?participant';
import terms from '../../../shared/locales/en/terms.ftl?participant';

export default { ...phone, ...screens, ...terms, ...errors };
