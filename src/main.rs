//! `aoj`: see the library. Gathers what the process was given and leaves with an exit status.

use std::io::{self, IsTerminal};
use std::process::ExitCode;
use std::sync::Arc;

use aoj::cli::{self, Defects, Terminals, World};
use aoj::host::{SystemClock, SystemDice};

fn main() -> ExitCode {
    let defects = Defects::watch();
    let (mut input, mut output, mut errors) = (io::stdin(), io::BufWriter::new(io::stdout()), io::stderr());
    let terminals = Terminals {
        input: input.is_terminal(),
        output: io::stdout().is_terminal(),
        errors: errors.is_terminal(),
        size: aoj::host::terminal_size(),
    };
    let mut world = World {
        clock: Arc::new(SystemClock),
        dice: Arc::new(|| Box::new(SystemDice)),
        environment: std::env::vars_os().collect(),
        input: &mut input,
        output: &mut output,
        errors: &mut errors,
        terminals,
        defects,
    };
    ExitCode::from(cli::run(std::env::args_os(), &mut world))
}
