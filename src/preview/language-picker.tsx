import { LANGUAGE_NAMES, LANGUAGES, type Language } from './words';
import { useWords } from './words-context';

export function LanguagePicker() {
  const { words, language, setLanguage } = useWords();
  return (
    <select
      className="picker"
      aria-label={words.language}
      value={language}
      onChange={({ target }) => setLanguage(target.value as Language)}
    >
      {LANGUAGES.map((one) => (
        <option key={one} value={one} lang={one}>
          {LANGUAGE_NAMES[one]}
        </option>
      ))}
    </select>
  );
}
