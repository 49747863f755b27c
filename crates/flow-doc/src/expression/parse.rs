//! Builds the tree by operator precedence. What is missing or too much is noted and passed over.

use std::ops::Range;

use super::{
    Expression, Fault, FaultKind, Grammar, MOST_FAULTS, Node, Operator, Term, condition,
    token::{Token, TokenKind, tokens},
};

/// How deep parentheses and signs may stand inside each other; far beyond any sensible condition.
const MAX_DEPTH: usize = 48;
/// How high a tree may grow: chains such as `a + b + c` grow it without any parenthesis.
const MAX_HEIGHT: u16 = 250;

pub(super) fn parse(text: &str, inside: Range<usize>, grammar: Grammar) -> Expression<'_> {
    if text[inside.clone()].trim().is_empty() {
        return Expression {
            grammar,
            tree: None,
            faults: vec![Fault::new(0..text.len(), FaultKind::Empty)],
        };
    }
    let mut parser = Parser {
        end: inside.end,
        tokens: tokens(text, inside, grammar),
        at: 0,
        depth: 0,
        groups: 0,
        stopped: false,
        grammar,
        faults: Vec::new(),
    };
    let tree = parser.whole();
    let mut faults = parser.faults;
    if grammar == Grammar::Condition {
        condition::check(&tree, &mut faults);
    }
    faults.sort_by_key(|fault| (fault.at.start, fault.at.end));
    faults.truncate(MOST_FAULTS);
    Expression {
        grammar,
        tree: Some(tree),
        faults,
    }
}

struct Parser<'t> {
    tokens: Vec<Token<'t>>,
    at: usize,
    depth: usize,
    /// Parentheses that are open.
    groups: usize,
    /// It became too deep; the rest is not read.
    stopped: bool,
    grammar: Grammar,
    faults: Vec<Fault>,
    /// Bytes up to the end of the expression.
    end: usize,
}

impl<'t> Parser<'t> {
    fn fault(&mut self, at: Range<usize>, kind: FaultKind) -> Option<&mut Fault> {
        if self.stopped || self.faults.len() >= MOST_FAULTS {
            return None;
        }
        self.faults.push(Fault::new(at, kind));
        self.faults.last_mut()
    }

    /// The next token that stands for something.
    fn peek(&mut self) -> Option<&TokenKind<'t>> {
        while let Some(token) = self.tokens.get(self.at)
            && token.kind == TokenKind::Junk
        {
            self.note(self.at);
            self.at += 1;
        }
        self.tokens.get(self.at).map(|token| &token.kind)
    }

    /// Notes what is wrong with a token by itself.
    fn note(&mut self, at: usize) {
        if let Some(fault) = self.tokens[at].fault.take()
            && !self.stopped
            && self.faults.len() < MOST_FAULTS
        {
            self.faults.push(fault);
        }
    }

    /// Place of the token before the next one.
    fn before(&self) -> Range<usize> {
        match self.at.checked_sub(1).and_then(|at| self.tokens.get(at)) {
            Some(token) => token.at.clone(),
            None => self.end..self.end,
        }
    }

    fn stop(&mut self, at: Range<usize>) -> Node<'t> {
        if !self.stopped {
            self.faults.truncate(MOST_FAULTS - 1);
            self.faults.push(Fault::new(at.clone(), FaultKind::TooDeep));
        }
        self.stopped = true;
        self.at = self.tokens.len();
        Node::new(at, Term::Unknown)
    }

    fn whole(&mut self) -> Node<'t> {
        let mut node = self.joined();
        while self.peek().is_some() {
            // Only a closing parenthesis ends what is joined before the end.
            let at = self.tokens[self.at].at.clone();
            if let Some(fault) = self.fault(at.clone(), FaultKind::Unopened) {
                *fault = fault.clone().repaired(at, "");
            }
            self.at += 1;
            if self.peek().is_some_and(|kind| *kind != TokenKind::Close) {
                let next = self.joined();
                node = self.join(vec![node, next]);
            }
        }
        node
    }

    fn join(&mut self, members: Vec<Node<'t>>) -> Node<'t> {
        let at = members[0].at.start..members[members.len() - 1].at.end;
        self.bounded(Node::new(at, Term::Join(members)))
    }

    fn bounded(&mut self, node: Node<'t>) -> Node<'t> {
        if node.height() > MAX_HEIGHT {
            return self.stop(node.at.clone());
        }
        node
    }

    /// Members side by side; ends before a closing parenthesis or with the text.
    fn joined(&mut self) -> Node<'t> {
        let mut members = vec![self.binary(1)];
        loop {
            match self.peek() {
                None | Some(TokenKind::Close) => break,
                Some(TokenKind::Question) => {
                    let start = self.tokens[self.at].at.start;
                    self.skip_to_close();
                    let end = self.before().end;
                    self.fault(start..end, FaultKind::Ternary);
                    let at = members[0].at.start..end;
                    return Node::new(at, Term::Unknown);
                }
                Some(_) => {
                    let next = self.binary(1);
                    let before = &members[members.len() - 1];
                    // An unknown side has been told already.
                    let known = before.term != Term::Unknown && next.term != Term::Unknown;
                    if self.grammar == Grammar::Condition && known {
                        self.fault(next.at.clone(), FaultKind::MissingOperator);
                    }
                    members.push(next);
                }
            }
        }
        match members.len() {
            1 => members.remove(0),
            _ => self.join(members),
        }
    }

    /// Passes over everything up to the parenthesis that closes the one around.
    fn skip_to_close(&mut self) {
        let mut open = 0usize;
        while let Some(token) = self.tokens.get(self.at) {
            match token.kind {
                TokenKind::Open => open += 1,
                TokenKind::Close if open == 0 => break,
                TokenKind::Close => open -= 1,
                _ => {}
            }
            self.at += 1;
        }
    }

    fn binary(&mut self, least: u8) -> Node<'t> {
        let mut left = self.unary();
        while let Some(TokenKind::Operator(operator)) = self.peek() {
            let operator = *operator;
            let Some(power) = operator.power().filter(|power| *power >= least) else {
                break;
            };
            self.operator(operator);
            let right = self.binary(power + 1);
            let at = left.at.start..right.at.end.max(left.at.end);
            let node = Node::new(at, Term::Binary(operator, Box::new(left), Box::new(right)));
            left = self.bounded(node);
        }
        left
    }

    /// Takes an operator.
    fn operator(&mut self, operator: Operator) {
        self.note(self.at);
        if self.grammar == Grammar::Condition && operator.is_arithmetic() {
            let at = self.tokens[self.at].at.clone();
            self.fault(at, FaultKind::OnlyInBackticks);
        }
        self.at += 1;
    }

    fn unary(&mut self) -> Node<'t> {
        if self.depth >= MAX_DEPTH {
            let at = self.tokens.get(self.at).map(|token| token.at.clone());
            return self.stop(at.unwrap_or(self.end..self.end));
        }
        self.depth += 1;
        let node = self.operand();
        self.depth -= 1;
        node
    }

    fn operand(&mut self) -> Node<'t> {
        let missing = |parser: &mut Parser<'t>, at: Range<usize>| {
            parser.fault(at.clone(), FaultKind::MissingOperand);
            Node::new(at, Term::Unknown)
        };
        let groups = self.groups;
        let Some(kind) = self.peek() else {
            let at = self.before();
            return missing(self, at);
        };
        match kind {
            TokenKind::Operator(sign @ (Operator::Not | Operator::Minus | Operator::Plus)) => {
                let sign = *sign;
                self.signed(sign)
            }
            TokenKind::Operator(_) => {
                let at = self.tokens[self.at].at.clone();
                missing(self, at)
            }
            TokenKind::Open => self.group(),
            TokenKind::Close if groups == 0 => {
                let at = self.tokens[self.at].at.start;
                Node::new(at..at, Term::Unknown)
            }
            TokenKind::Close => {
                let at = self.before();
                missing(self, at)
            }
            TokenKind::Question => {
                let at = self.tokens[self.at].at.clone();
                missing(self, at)
            }
            TokenKind::Call => {
                let start = self.tokens[self.at].at.start;
                self.at += 2;
                self.skip_to_close();
                self.at = self.tokens.len().min(self.at + 1);
                let at = start..self.before().end;
                self.fault(at.clone(), FaultKind::FunctionCall);
                Node::new(at, Term::Unknown)
            }
            TokenKind::Operand(term) => {
                let term = term.clone();
                self.note(self.at);
                let at = self.tokens[self.at].at.clone();
                self.at += 1;
                Node::new(at, term)
            }
            // `peek` passes over it.
            TokenKind::Junk => Node::new(self.end..self.end, Term::Unknown),
        }
    }

    /// A sign and what stands after it.
    fn signed(&mut self, sign: Operator) -> Node<'t> {
        let here = self.at;
        let at = self.tokens[here].at.clone();
        let condition = self.grammar == Grammar::Condition;
        let number = match self.tokens.get(here + 1).map(|token| &token.kind) {
            Some(TokenKind::Operand(Term::Number(number))) if sign == Operator::Minus => {
                Some(*number)
            }
            _ => None,
        };
        if let Some(number) = number {
            self.note(here + 1);
            self.at += 2;
            let at = at.start..self.before().end;
            if condition
                && number == 0.0
                && let Some(fault) = self.fault(at.clone(), FaultKind::NegativeZero)
            {
                *fault = fault.clone().repaired(at.clone(), "0");
            }
            return Node::new(at, Term::Number(-number));
        }
        if condition && sign == Operator::Not {
            let before = here.checked_sub(1).map(|before| &self.tokens[before].kind);
            let may = matches!(
                before,
                None | Some(TokenKind::Open | TokenKind::Junk)
                    | Some(TokenKind::Operator(Operator::And | Operator::Or))
            );
            if !may {
                self.fault(at.clone(), FaultKind::MisplacedNot);
            }
        }
        if here + 1 < self.tokens.len() {
            self.operator(sign);
        } else {
            // That something is missing says enough.
            self.at += 1;
        }
        let of = self.unary();
        let at = at.start..of.at.end.max(at.end);
        let node = Node::new(at, Term::Unary(sign, Box::new(of)));
        self.bounded(node)
    }

    /// Something in parentheses.
    fn group(&mut self) -> Node<'t> {
        let open = self.tokens[self.at].at.clone();
        self.at += 1;
        if self.peek() == Some(&TokenKind::Close) {
            let at = open.start..self.tokens[self.at].at.end;
            self.at += 1;
            self.fault(at.clone(), FaultKind::EmptyParentheses);
            return Node::new(at, Term::Unknown);
        }
        self.groups += 1;
        let inner = self.joined();
        self.groups -= 1;
        if self.peek() == Some(&TokenKind::Close) {
            let at = open.start..self.tokens[self.at].at.end;
            self.at += 1;
            return Node::new(at, Term::Group(Box::new(inner)));
        }
        let end = self.end_of_text();
        if let Some(fault) = self.fault(open.clone(), FaultKind::Unclosed) {
            *fault = fault.clone().repaired(end..end, ")");
        }
        let at = open.start..inner.at.end.max(open.end);
        Node::new(at, Term::Group(Box::new(inner)))
    }

    /// Where the last token ends.
    fn end_of_text(&self) -> usize {
        self.tokens.last().map_or(self.end, |token| token.at.end)
    }
}
