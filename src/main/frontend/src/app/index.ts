// Loaded by every page.
import '../../styles/gatehouse.css';
import 'htmx.org';
import { attachFiles } from './attach';
import { offerCopies } from './copy';
import { guardUnsaved } from './guard';
import { followKeys } from './keys';
import { keepLive } from './live';
import { mindMenus } from './menus';
import { showProgress } from './progress';
import { followSearch } from './search';
import { offerThemes } from './theme';
import { keepTyped } from './typed';
import { workThrough } from './work-list';

showProgress();
guardUnsaved();
keepTyped();
offerThemes();
followKeys(workThrough());
keepLive();
attachFiles();
offerCopies();
followSearch();
mindMenus();
