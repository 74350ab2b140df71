//! Texts as they are compared when a person types them: case, accents, hyphens, apostrophes and brackets don't matter.

/// The words of a text as they are compared: lower case, letters without their accents, digits, nothing else.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = vec![String::new()];
    for sign in text.chars().flat_map(char::to_lowercase) {
        let Some(word) = words.last_mut() else { break };
        match sign {
            // An accent that stands by itself behind its letter.
            '\u{300}'..='\u{36f}' => {}
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => word.push('a'),
            'ç' => word.push('c'),
            'è' | 'é' | 'ê' | 'ë' => word.push('e'),
            'ì' | 'í' | 'î' | 'ï' => word.push('i'),
            'ñ' => word.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => word.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => word.push('u'),
            'ý' | 'ÿ' => word.push('y'),
            'ĳ' => word.push_str("ij"),
            sign if sign.is_alphanumeric() => word.push(sign),
            _ if word.is_empty() => {}
            _ => words.push(String::new()),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}
