use proptest::prelude::*;

use super::*;

/// What is wrong with an expression, and the piece of text it is said of.
fn faults(expression: &Expression<'_>, text: &str) -> Vec<(FaultKind, String)> {
    let told = |fault: &Fault| (fault.kind, text[fault.at.clone()].to_owned());
    expression.faults.iter().map(told).collect()
}

/// As it is understood, with parentheses around everything that belongs together.
fn shape(node: &Node<'_>) -> String {
    match &node.term {
        Term::Group(inner) => shape(inner),
        Term::Unary(sign, of) => format!("[{}{}]", sign.sign(), shape(of)),
        Term::Binary(sign, a, b) => format!("[{} {} {}]", shape(a), sign.sign(), shape(b)),
        Term::Join(members) => {
            let members: Vec<String> = members.iter().map(shape).collect();
            format!("[{}]", members.join(" "))
        }
        _ => node.to_string(),
    }
}

#[test]
fn what_belongs_together() {
    for (text, expected) in [
        ("1 + 2 * 3 - 4 % 5", "[[1 + [2 * 3]] - [4 % 5]]"),
        ("(1 + 2) * 3", "[[1 + 2] * 3]"),
        (
            "${data.a} || ${data.b} && !${data.c}",
            "[${data.a} || [${data.b} && [!${data.c}]]]",
        ),
        ("1 < 2 == ${data.a}", "[[1 < 2] == ${data.a}]"),
        ("1 - -5", "[1 - -5]"),
        ("1 -5", "[1 - 5]"),
        ("-(2) + +3", "[[-2] + [+3]]"),
        ("'a' ${data.b}1 + 2 'c'", "['a' ${data.b} [1 + 2] 'c']"),
        ("'a' (1 + 2)'c'", "['a' [1 + 2] 'c']"),
        ("'a' -1", "['a' - 1]"),
        ("!!${data.a}", "[![!${data.a}]]"),
        (r"'it\'s \` \\ \n'", r"'it\'s \` \\ n'"),
        (
            "${screen.A.form.b} != ${form.c.start-date}",
            "[${screen.A.form.b} != ${form.c.start-date}]",
        ),
    ] {
        let text = format!("` {text} `");
        let read = read(&text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(faults(&read, &text), [], "{text}");
        let tree = read.sound().unwrap_or_else(|| panic!("{text}"));
        assert_eq!(shape(tree), expected, "{text}");
    }
}

#[test]
fn faults_between_backticks() {
    use FaultKind::*;
    for (text, expected) in [
        ("` `", &[(Empty, "` `")][..]),
        ("`1 +`", &[(MissingOperand, "+")]),
        ("`== 1`", &[(MissingOperand, "==")]),
        ("`(1`", &[(Unclosed, "(")]),
        ("`1)`", &[(Unopened, ")")]),
        ("`(1))(2`", &[(Unopened, ")"), (Unclosed, "(")]),
        ("`() 'a'`", &[(EmptyParentheses, "()")]),
        ("`${form.a} == cat`", &[(BareWord, "cat")]),
        ("`Hello there`", &[(BareWord, "Hello there")]),
        (
            "`Hello ${form.a}, you!`",
            &[(BareWord, "Hello"), (BareWord, ", you!")],
        ),
        ("`'open`", &[(MissingQuote, "'open")]),
        ("`'it's me'`", &[(Apostrophe, "'")]),
        ("`\"a\" 'b'`", &[(OtherQuotes, "\"a\"")]),
        ("`‘a’`", &[(OtherQuotes, "‘a’")]),
        ("`${form.a}`", &[]),
        ("`${form.a == 1`", &[(UnclosedReference, "${form.a")]),
        (
            "`${form.a == 1}`",
            &[(MalformedReference, "${form.a == 1}")],
        ),
        ("`${ form.a}`", &[(MalformedReference, "${ form.a}")]),
        ("`1 = 2`", &[(InvalidOperator, "=")]),
        (
            "`1 === 2 and 3 <> 4`",
            &[
                (InvalidOperator, "==="),
                (InvalidOperator, "and"),
                (InvalidOperator, "<>"),
            ],
        ),
        ("`${form.a} == null`", &[(Null, "null")]),
        ("`${form.a} == 1 ? 'a' : 'b'`", &[(Ternary, "? 'a' : 'b'")]),
        ("`${form.a} ? 'a' : 'b'`", &[(Ternary, "? 'a' : 'b'")]),
        ("`(${form.a} ? (1) : 2) 'x'`", &[(Ternary, "? (1) : 2")]),
        (
            "`length(${form.a}, 2) > 3`",
            &[(FunctionCall, "length(${form.a}, 2)")],
        ),
        ("`f(`", &[(FunctionCall, "f(")]),
        ("`1.2.3 > 1`", &[(BadNumber, "1.2.3")]),
        ("`12abc > 1`", &[(BadNumber, "12abc")]),
        (
            "`1 ; 2 = 3`",
            &[(UnknownCharacter, ";"), (InvalidOperator, "=")],
        ),
        ("`'a` 'b'`", &[(Backtick, "`")]),
        ("`'a'` == 'b'`", &[(Backtick, "`")]),
        ("`007 == 0.5`", &[]),
    ] {
        let read = read(text).unwrap_or_else(|| panic!("{text}"));
        let expected: Vec<_> = expected
            .iter()
            .map(|(k, t)| (*k, (*t).to_owned()))
            .collect();
        assert_eq!(faults(&read, text), expected, "{text}");
        assert_eq!(read.sound().is_some(), expected.is_empty(), "{text}");
    }
}

#[test]
fn faults_of_conditions() {
    use FaultKind::*;
    for (text, expected) in [
        // I1
        ("true", &[(NoReference, "true")][..]),
        ("1 == 1", &[(NoReference, "1 == 1")]),
        ("${data.a}", &[]),
        // I2
        ("${form.a} = 1", &[(InvalidOperator, "=")]),
        (
            "${data.a} & ${data.b} | ${data.c}",
            &[(InvalidOperator, "&"), (InvalidOperator, "|")],
        ),
        ("${form.a} + 1 > 2", &[(OnlyInBackticks, "+")]),
        ("-${form.a} > 2", &[(OnlyInBackticks, "-")]),
        (
            "${form.a} @ 1",
            &[(UnknownCharacter, "@"), (MissingOperator, "1")],
        ),
        // I3
        ("${form.a} > -5", &[]),
        ("${form.a} > 007", &[(LeadingZero, "007")]),
        ("${form.a} > -0", &[(NegativeZero, "-0")]),
        ("${form.a} > 0.5", &[(Decimal, "0.5")]),
        ("${form.a} > -", &[(MissingOperand, "-")]),
        ("${form.a} == 'it\\'s'", &[]),
        // I4, I5
        ("${data.a} && (1 == 1)", &[(TwoLiterals, "1 == 1")]),
        ("${data.a} || (1 < -1)", &[(TwoLiterals, "1 < -1")]),
        // I6
        ("(${form.a} == 'x') && (${form.b} != 'y')", &[]),
        (
            "${form.a} == 'x' && ${data.b}",
            &[(NeedsParentheses, "${form.a} == 'x'")],
        ),
        (
            "!${data.a} == ${data.b}",
            &[(NeedsParentheses, "!${data.a} == ${data.b}")],
        ),
        ("${form.a} < 2 < 3", &[(Chained, "${form.a} < 2 < 3")]),
        ("(${form.a} == 'x') == ${data.b}", &[]),
        // I7
        ("!${data.a} && !(${data.b})", &[]),
        ("!!${data.a}", &[(MisplacedNot, "!")]),
        ("${data.a} == !${data.b}", &[(MisplacedNot, "!")]),
        // I8
        ("", &[(Empty, "")]),
        ("(${data.a}", &[(Unclosed, "(")]),
        ("${data.a})", &[(Unopened, ")")]),
        ("${data.a} && ()", &[(EmptyParentheses, "()")]),
        ("${data.a} &&", &[(MissingOperand, "&&")]),
        ("(${data.a} && )", &[(MissingOperand, "&&")]),
        ("${data.a} ${data.b}", &[(MissingOperator, "${data.b}")]),
        // I11 needs no parentheses
        ("${data.a} || ${data.b} && ${data.c}", &[]),
        ("not ${data.a}", &[(InvalidOperator, "not")]),
        (
            "${form.a} == cat and ${data.b}",
            &[
                (NeedsParentheses, "${form.a} == cat"),
                (BareWord, "cat"),
                (InvalidOperator, "and"),
            ],
        ),
    ] {
        let read = read_condition(text);
        let expected: Vec<_> = expected
            .iter()
            .map(|(k, t)| (*k, (*t).to_owned()))
            .collect();
        assert_eq!(faults(&read, text), expected, "{text}");
    }
}

#[test]
fn backticks_around_a_condition_are_the_other_grammar() {
    let text = "`${form.a} + 1 > 2 && ${form.b} == 1`";
    let read = read_condition(text);
    assert_eq!(read.grammar, Grammar::Backticks);
    assert_eq!(read.faults, []);
}

#[test]
fn repairs() {
    for (text, expected) in [
        ("`'it's me'`", "`'it\\'s me'`"),
        ("`\"a\" 'b'`", "`'a' 'b'`"),
        ("`Hello ${form.a}`", "`'Hello ' ${form.a}`"),
        ("`${form.a}, hello`", "`${form.a} ', hello'`"),
        ("`Hello there!`", "`'Hello there!'`"),
        ("`It's ${form.a}`", "`'It\\'s ' ${form.a}`"),
        ("`${form.a} 'x`", "`${form.a} 'x'`"),
        ("`${form.a == 1`", "`${form.a} == 1`"),
        ("`!${form.a == 1}`", "`!${form.a} == 1`"),
        ("`${ form.a }`", "`${form.a}`"),
        ("`1)`", "`1`"),
        ("`(1 `", "`(1) `"),
        ("`1 = 2`", "`1 == 2`"),
        ("not ${data.a}", "!${data.a}"),
        ("${form.a} == TRUE", "${form.a} == true"),
        ("${form.a} == cat", "${form.a} == 'cat'"),
        ("${form.a} > 007", "${form.a} > 7"),
        ("${form.a} > 00", "${form.a} > 0"),
        ("${form.a} > -0", "${form.a} > 0"),
        (
            "${form.a} == 'x' && ${form.b} == 'y'",
            "(${form.a} == 'x') && (${form.b} == 'y')",
        ),
    ] {
        let read = read_condition(text);
        let repair = read.faults.iter().find_map(|fault| fault.repair.as_ref());
        assert_eq!(
            repair.map(|r| r.apply(text)).as_deref(),
            Some(expected),
            "{text}"
        );
    }
}

#[test]
fn depth_is_bounded() {
    for text in [
        format!("`{}`", "(".repeat(100_000)),
        format!("`{}`", "!".repeat(100_000)),
        format!("`1{}`", " + 1".repeat(100_000)),
        format!("`{}1`", "1 == (".repeat(100_000)),
    ] {
        let read = read(&text).expect("an expression");
        let kinds: Vec<_> = read.faults.iter().map(|fault| fault.kind).collect();
        assert_eq!(kinds, [FaultKind::TooDeep]);
    }
    let long = format!("`{}`", "'a' ".repeat(100_000));
    assert!(read(&long).expect("an expression").sound().is_some());
}

/// With anything worse than linear time this would not end.
#[test]
fn time_is_linear() {
    for piece in ["${", "'", "a ", "?", "${a ", "“", "f(", ")", "a'b'", "1 = "] {
        let text = piece.repeat(60_000);
        assert!(!read_condition(&text).faults.is_empty(), "{piece}");
        assert!(
            read_condition(&format!("`{text}`")).tree.is_some(),
            "{piece}"
        );
    }
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(vec![
            "${form.a}", "${data.b.c}", "${screen.A.data.x}", "'x'", "'it\\'s'", "1", "0.5", "007",
            "true", "false", "(", ")", "&&", "||", "!", "==", "!=", "<", ">=", "+", "-", "*", "/",
            "%", " ", "  ",
        ]).prop_map(str::to_owned),
        1 => prop::sample::select(vec![
            "${", "}", "'", "\"", "`", "\\", "?", ":", "null", "word", "é", "😀", "=", "&", "f(",
            "“", "”", ",", "and ", "not ",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,4}",
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn holds(text: &str, expression: &Expression<'_>) -> Result<(), TestCaseError> {
    fn inside(text: &str, node: &Node<'_>) -> Result<(), TestCaseError> {
        prop_assert!(
            text.get(node.at.clone()).is_some(),
            "{:?} in {:?}",
            node,
            text
        );
        node.parts().try_for_each(|part| inside(text, part))
    }
    for fault in &expression.faults {
        prop_assert!(
            text.get(fault.at.clone()).is_some(),
            "{:?} in {:?}",
            fault,
            text
        );
        if let Some(repair) = &fault.repair {
            repair.apply(text);
        }
    }
    prop_assert!(expression.faults.len() <= MOST_FAULTS);
    let Some(tree) = &expression.tree else {
        return Ok(());
    };
    inside(text, tree)?;
    if expression.sound().is_none() {
        return Ok(());
    }
    // What was understood is understood again from what it prints as.
    let printed = match expression.grammar {
        Grammar::Backticks => format!("`{tree}`"),
        Grammar::Condition => tree.to_string(),
    };
    let again = read_condition(&printed);
    let tree_again = again.sound();
    prop_assert_eq!(
        tree_again.map(shape),
        Some(shape(tree)),
        "{:?} from {:?}",
        &printed,
        text
    );
    prop_assert_eq!(tree_again.map(|t| t.to_string()), Some(tree.to_string()));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in pieces()) {
        holds(&text, &read_condition(&text))?;
        let text = format!("`{text}`");
        holds(&text, &read_condition(&text))?;
    }
}
