import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { fetchShowListings, type ShowListing } from '../platform/browser';
import { createTranslator, StudioContext, Workbench } from '../ui';
import { createStudio } from './create-studio';
import { failureOf } from './failure-of';
import { keepOffline } from './keep-offline';
import { chooseLanguage } from './language';
import { readPageLink } from './page-link';
import { preloadSky, Sky } from './sky';

async function start(root: HTMLElement): Promise<void> {
  const translator = await createTranslator(chooseLanguage(readPageLink(location.hash).language));
  followLanguage(translator.language);
  translator.on('languageChanged', followLanguage);
  preloadSky();
  const listed: ShowListing[] | Error = await fetchShowListings().catch((error: Error) => error);
  const studio = createStudio(translator, Array.isArray(listed) ? listed : []);
  if (!Array.isArray(listed)) studio.session.setState({ failure: failureOf(listed, translator) });
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={translator}>
        <StudioContext value={studio}>
          <Workbench sky={<Sky />} />
        </StudioContext>
      </I18nextProvider>
    </StrictMode>,
  );
  keepOffline();
}

function followLanguage(language: string): void {
  document.documentElement.lang = language;
}

void start(document.getElementById('root')!);
