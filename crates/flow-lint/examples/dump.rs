use flow_doc::Document;
fn main() {
    let verbose = std::env::var("V").is_ok();
    for f in std::env::args().skip(1) {
        let doc = Document::open(std::fs::read(&f).unwrap());
        let found = flow_lint::check(&doc, &flow_lint::RulesOff::none());
        println!("== {}", f.rsplit('/').next().unwrap());
        let lines = doc.line_index();
        for d in found {
            if d.severity == flow_lint::Severity::Advice && !verbose {
                continue;
            }
            let (a, _) = d.range(&doc, &lines);
            println!(
                "  {:?} {} [{}] {}:{} {} — {} {}",
                d.severity,
                d.rule,
                d.code.unwrap_or("-"),
                a.line,
                a.column,
                d.pointer(&doc),
                d.message,
                if d.fixes.is_empty() {
                    String::new()
                } else {
                    format!(
                        "FIX {:?}",
                        d.fixes.iter().map(|f| &f.title).collect::<Vec<_>>()
                    )
                }
            );
        }
    }
}
