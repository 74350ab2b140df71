//! Bars by their exact signs, and what holds of all of them.

use super::*;
use crate::ui::look::WGL4;
use crate::ui::look::{Colours, FINE, Signs};

fn look(signs: &'static Signs) -> Look {
    Look { colours: Colours::None, signs }
}

fn text(runs: &[Run]) -> String {
    runs.iter().map(|(text, _)| text.as_str()).collect()
}

fn one(counts: &[u64], columns: u16, signs: &'static Signs) -> String {
    text(&diverging(counts, Axis::fitting(columns, [counts]), look(signs)))
}

#[test]
fn a_diverging_bar_has_the_middle_point_half_on_either_side() {
    assert_eq!(one(&[10, 20, 20, 30, 20], 21, &WGL4), "░░▒▒▒▒··│··▓▓▓▓▓▓████");
    assert_eq!(one(&[10, 20, 20, 30, 20], 21, &ASCII), "11222233|334444445555");
    assert_eq!(one(&[1, 1], 11, &WGL4), "░░░░░│█████");
    assert_eq!(one(&[1, 2, 1], 9, &WGL4), "░░··│··██");
    assert_eq!(one(&[1, 1, 1, 1], 9, &WGL4), "░░▒▒│▓▓██");
}

#[test]
fn from_six_points_on_and_in_ascii_digits_stand_for_the_points() {
    assert_eq!(one(&[1, 1, 1, 1, 1, 1], 13, &WGL4), "112233│445566");
    assert_eq!(one(&[1; 10], 21, &FINE), "1122334455▏6677889900");
    assert_eq!(one(&[0, 0, 0, 1, 3], 5, &ASCII), " |455");
}

#[test]
fn bars_below_each_other_share_an_axis_that_moves_in_tenths_only() {
    let (one, other): ([u64; 5], [u64; 5]) = ([0, 2, 2, 4, 2], [5, 2, 0, 2, 1]);
    let axis = Axis::fitting(31, [&one[..], &other[..]]);
    assert_eq!(text(&diverging(&one, axis, look(&WGL4))), "         ▒▒▒▒··│··▓▓▓▓▓▓▓▓▓████");
    assert_eq!(text(&diverging(&other, axis, look(&WGL4))), "░░░░░░░░░░░▒▒▒▒│▓▓▓▓██         ");
    // One answer more among a hundred leaves it alone.
    let near = |n| Axis::fitting(31, [&[10, 20, 10, 30, n][..]]);
    assert_eq!(near(20), near(21));
}

#[test]
fn nobody_is_an_empty_bar() {
    assert_eq!(one(&[0; 5], 9, &WGL4).trim(), "│");
    assert_eq!(text(&stacked(&[0; 5], 4, look(&WGL4))), "    ");
    assert_eq!(one(&[], 3, &WGL4).trim(), "│");
}

#[test]
fn all_of_them_fill_a_stacked_bar() {
    assert_eq!(text(&stacked(&[1, 1, 2, 3, 3], 10, look(&WGL4))), "░▒··▓▓▓███");
    assert_eq!(text(&stacked(&[1, 0, 0, 0, 999], 10, look(&WGL4))), "░█████████");
}

#[test]
fn only_all_fills_a_bar_and_only_nothing_leaves_it_empty() {
    let bar = |of: f64| text(&share(of, 10, look(&WGL4)));
    assert_eq!(bar(0.0), "░░░░░░░░░░");
    assert_eq!(bar(0.001), "█░░░░░░░░░");
    assert_eq!(bar(0.5), "█████░░░░░");
    assert_eq!(bar(0.999), "█████████░");
    assert_eq!(bar(1.0), "██████████");
    assert_eq!(bar(1.7), "██████████");
    assert_eq!(text(&share(0.4, 10, look(&ASCII))), "####......");
}

#[test]
fn a_mean_stands_on_its_scale_with_what_was_aimed_at() {
    let line = |of: f64, target| text(&mean(of, target, (1.0, 5.0), 9, look(&WGL4)));
    assert_eq!(line(3.0, None), "────●────");
    assert_eq!(line(3.4, Some(4.0)), "─────●○──");
    assert_eq!(line(1.0, Some(5.0)), "●───────○");
    assert_eq!(line(4.0, Some(4.0)), "──────●──");
}

#[test]
fn a_legend_names_every_sign_and_wraps_between_them() {
    let labels: Vec<String> = ["oneens", "neutraal", "eens"].map(str::to_owned).to_vec();
    let rows = |columns| -> Vec<String> {
        let draw = |row: &Row| {
            let mut line = String::new();
            for span in &row.spans {
                while width(&line) < span.x {
                    line.push(' ');
                }
                line.push_str(&span.text);
            }
            line
        };
        legend(&labels, columns, look(&WGL4)).iter().map(draw).collect()
    };
    assert_eq!(rows(40), ["░ oneens   · neutraal   █ eens"]);
    assert_eq!(rows(21), ["░ oneens   · neutraal", "█ eens"]);
}

#[test]
fn every_point_has_a_sign_of_its_own() {
    for signs in [&WGL4, &ASCII, &FINE] {
        for points in 2..=10 {
            let all: std::collections::BTreeSet<&str> =
                (0..points).map(|point| sign(point, points, look(signs)).0).collect();
            assert_eq!(all.len(), points, "{all:?}");
            assert!(all.iter().all(|sign| width(sign) == 1));
        }
    }
}

/// Numbers that look random and are the same each time.
fn numbers() -> impl FnMut(u64) -> u64 {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    move |below| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    }
}

#[test]
fn every_bar_is_as_wide_as_asked_shows_whoever_is_there_and_gives_no_less_to_more() {
    let mut number = numbers();
    for round in 0..4_000 {
        let points = 2 + usize::try_from(number(9)).unwrap();
        let most = [3, 40, 1_000_000][round % 3];
        let counts: Vec<u64> = (0..points).map(|_| number(most)).collect();
        let columns = u16::try_from(number(60)).unwrap() + 1;
        let look = look(&ASCII);
        let there = counts.iter().filter(|n| **n > 0).count();

        let bar = text(&stacked(&counts, columns, look));
        assert_eq!(width(&bar), columns, "{counts:?}");
        let drawn = |bar: &str, point: usize| bar.matches(sign(point, points, look).0).count();
        for (point, n) in counts.iter().enumerate() {
            if there <= usize::from(columns) {
                assert_eq!(drawn(&bar, point) > 0, *n > 0, "{counts:?} in {columns}: {bar}");
            }
            for (other, m) in counts.iter().enumerate() {
                assert!(n <= m || drawn(&bar, point) >= drawn(&bar, other), "{counts:?} in {columns}: {bar}");
            }
        }

        let axis = Axis::fitting(columns, [&counts[..]]);
        let bar = text(&diverging(&counts, axis, look));
        assert_eq!(width(&bar), columns, "{counts:?}");
        assert_eq!(bar.find('|'), Some(usize::from(axis.left)), "{counts:?}: {bar}");
        let signs = bar.chars().filter(char::is_ascii_digit).count();
        let all: u64 = counts.iter().sum();
        assert_eq!(signs, if all > 0 { usize::from(axis.whole) } else { 0 }, "{counts:?} {axis:?}: {bar}");
    }
}

#[test]
fn more_agreement_never_moves_a_bar_to_the_left() {
    let axis = Axis { left: 20, right: 20, whole: 20 };
    let mut before = 0;
    for agree in 0..=100 {
        let bar = text(&diverging(&[0, 100 - agree, 0, agree, 0], axis, look(&WGL4)));
        let right = bar.trim_end().chars().count();
        assert!(right >= before, "{agree}: {bar}");
        before = right;
    }
}
