import { useId } from "preact/hooks";
import { sentenceOf } from "../../model/port/sentence";
import { useAddIn } from "../app/add-in";
import { usePane } from "../app/pane";
import { LANGUAGES } from "../../domain/answer/languages/known";
import { words } from "../languages/in-use";

/** Each in its own words: whoever looks for a language may not read the one in use. */
const NAMES = { en: "English", zh: "中文" } as const;

/** Which language pane and cells speak: Office's, or one of the user's choice. */
export function LanguageSetting() {
  const { announce } = usePane();
  const { language } = useAddIn();
  const id = useId();
  const choose = async (value: string): Promise<void> => {
    try {
      await language.choose(LANGUAGES.find((tag) => tag === value));
      announce(words().health.languageChosen);
    } catch (problem) {
      announce(sentenceOf(problem), undefined, () => choose(value));
    }
  };
  return (
    <div class="field">
      <label for={id}>{words().health.language}</label>
      <select
        id={id}
        class="input"
        value={language.chosen() ?? ""}
        onChange={(event) => void choose(event.currentTarget.value)}
      >
        <option value="">{words().health.languageOfOffice}</option>
        {LANGUAGES.map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {NAMES[tag]}
          </option>
        ))}
      </select>
    </div>
  );
}
