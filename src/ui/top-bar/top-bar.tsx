import { ChevronDown, FileDown, Languages, Search } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { FLIGHT_FORMAT_IDS } from '../../core';
import { CommandItems, CommandMenu, canExportNow, findCommand, runCommand } from '../commands';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '../i18n';
import { Button, Keys, Menu, MenuChoice, MenuSeparator } from '../kit';
import { useEditor, useSession, useStudio } from '../studio-context';
import { Logo } from './logo';
import { ShowTitle } from './show-title';
import styles from './top-bar.module.css';
import { VerdictBadge } from './verdict-badge';
import { WorkStatus } from './work-status';

/** The slim bar on top: menus, the show's name, what is under way, the verdict, the export. */
export function TopBar() {
  const { t } = useTranslation();
  return (
    <header className={styles.bar}>
      <div className={styles.left}>
        <Logo />
        <CommandMenu />
        <HistoryButtons />
      </div>
      <ShowTitle />
      <div className={styles.right}>
        <WorkStatus />
        <FindButton label={t(($) => $.topBar.find)} />
        <VerdictBadge />
        <ExportMenu />
        <LanguageMenu />
      </div>
    </header>
  );
}

/** Loaded with what changes a show. */
const DocumentHistory = lazy(async () => ({ default: (await import('./document-history')).DocumentHistory }));

function HistoryButtons() {
  const document = useEditor((state) => state.document);
  return <Suspense>{document && <DocumentHistory document={document} />}</Suspense>;
}

function FindButton({ label }: { readonly label: string }) {
  const studio = useStudio();
  const palette = findCommand('palette');
  return (
    <Button className={styles.find!} aria-label={label} onClick={() => runCommand(palette, studio)}>
      <Search size={16} aria-hidden />
      <span className={styles.findLabel}>{label}</span>
      <Keys keys={palette.keys!} />
    </Button>
  );
}

const EXPORTS = [
  ...FLIGHT_FORMAT_IDS.map((format) => `export-${format}`),
  ...['share', 'save-still', 'make-film', 'contact-sheet'],
];

function ExportMenu() {
  const { t } = useTranslation();
  const isPossible = useSession(canExportNow);
  const trigger = (
    <Button look="accent" disabled={!isPossible}>
      <FileDown size={16} aria-hidden />
      {t(($) => $.topBar.export)}
      <ChevronDown size={16} aria-hidden />
    </Button>
  );
  return (
    <Menu align="end" trigger={trigger}>
      <CommandItems ids={EXPORTS} />
    </Menu>
  );
}

const LANGUAGE_OPTIONS = LANGUAGES.map((value) => ({
  value,
  label: LANGUAGE_NAMES[value],
}));

function LanguageMenu() {
  const { t, i18n } = useTranslation();
  const { actions } = useStudio();
  const value = isLanguage(i18n.language) ? i18n.language : 'en';
  const trigger = (
    <Button
      look="quiet"
      className={styles.language!}
      aria-label={`${t(($) => $.topBar.language)}: ${LANGUAGE_NAMES[value]}`}
    >
      <Languages size={16} aria-hidden />
      <span aria-hidden>{value.toUpperCase()}</span>
    </Button>
  );
  return (
    <Menu align="end" trigger={trigger}>
      <MenuChoice value={value} options={LANGUAGE_OPTIONS} onChange={actions.setLanguage} />
      <MenuSeparator />
      <ThemeChoice />
    </Menu>
  );
}

const THEMES = ['dark', 'light', 'system'] as const;

function ThemeChoice() {
  const { t } = useTranslation();
  const { session } = useStudio();
  const value = useSession((state) => state.theme);
  const options = THEMES.map((theme) => ({ value: theme, label: t(($) => $.topBar.theme[theme]) }));
  return <MenuChoice value={value} options={options} onChange={(theme) => session.setState({ theme })} />;
}
