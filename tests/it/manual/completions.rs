//! Completions for shells, made by `clap_complete`; what an option does is told in the language that the program speaks.

use aoj::text::Lang;
use clap_complete::{Shell, generate};

/// The language as `aoj` finds it, leaving out `--lang`: the first of these that is set and names one it speaks.
const ZSH: &str = "\
local _aoj_named _aoj_lang=nl
for _aoj_named in \"$AOJ_LANG\" \"${LC_ALL:-${LC_MESSAGES:-$LANG}}\"; do
    case $_aoj_named in
        (nl|nl[-_.@]*) break ;;
        (en|en[-_.@]*) _aoj_lang=en; break ;;
    esac
done
";
const FISH: &str = "\
set -l _aoj_lang nl
set -l _aoj_locale (string match -r '.+' -- $LC_ALL $LC_MESSAGES $LANG)
for _aoj_named in $AOJ_LANG $_aoj_locale[1]
    if string match -qr '^nl([-_.@]|$)' -- $_aoj_named
        break
    else if string match -qr '^en([-_.@]|$)' -- $_aoj_named
        set _aoj_lang en
        break
    end
end
";

/// Each file as its shell looks for it.
pub fn all() -> [(&'static str, String); 3] {
    let both = |shell| [Lang::Nl, Lang::En].map(|lang| completion(shell, lang));
    // Bash shows names only, and they are the same in both languages.
    let bash = completion(Shell::Bash, Lang::Nl);
    let [dutch, english] = both(Shell::Zsh);
    let bare = |text: &str| text.trim_start_matches("#compdef aoj").trim_start().to_owned();
    let zsh = format!(
        "#compdef aoj\n\n{ZSH}if [[ $_aoj_lang == en ]]; then\n\n{}\nelse\n\n{}\nfi\n",
        bare(&english),
        bare(&dutch)
    );
    let [dutch, english] = both(Shell::Fish);
    let fish = format!("{FISH}\nif test $_aoj_lang = en\n\n{english}\nelse\n\n{dutch}\nend\n");
    [("aoj.bash", bash), ("_aoj", zsh), ("aoj.fish", fish)]
}

fn completion(shell: Shell, lang: Lang) -> String {
    let mut file = Vec::new();
    generate(shell, &mut aoj::cli::commands(lang), "aoj", &mut file);
    String::from_utf8(file).unwrap()
}
