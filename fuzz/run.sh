#!/usr/bin/env bash
# Feeds unforeseen bytes to what reads them: fuzz/run.sh [SECONDS [TARGET...]]. Ten minutes each, where nothing is said.
# Needs a C++ compiler; stable Rust is enough, as the compiler's own coverage pass is asked for by name.
# What fails is left in fuzz/artifacts/TARGET; try it again by: fuzz/target/*/release/TARGET fuzz/artifacts/TARGET/FILE
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:-600}
shift || true
[ $# -gt 0 ] || set -- keys names client echo command questionnaire wave settings import code
host=$(rustc -vV | sed -n 's/^host: //p')
export RUSTFLAGS="--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
-Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
-Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1"
# Named as a target, so that the flags are not for build scripts.
cargo build --release --target "$host"
for target in "$@"; do
    printf '\n== %s, %s seconds\n' "$target" "$seconds"
    mkdir -p "corpus/$target" "artifacts/$target"
    begin=("corpus/$target")
    longest=4096
    # Files that the tests and the program itself have are as good to begin with as any of our own.
    case $target in
        questionnaire) longest=16384; begin+=(../questionnaires ../tests/it/{questionnaire/ok,questionnaire/broken,questionnaire/writers,others,interview,keys}) ;;
        wave) begin+=("seeds/$target" ../tests/it/{wave,coordinator}) ;;
        *) begin+=("seeds/$target") ;;
    esac
    words=()
    [ ! -f "words/$target" ] || words=("-dict=words/$target")
    "target/$host/release/$target" -max_total_time="$seconds" -max_len="$longest" -timeout=5 -rss_limit_mb=1024 \
        -artifact_prefix="artifacts/$target/" -print_final_stats=1 "${words[@]}" "${begin[@]}" 2>&1 | tail -n 12
done
