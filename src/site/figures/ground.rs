//! The land around the regions of a map, cut to the part of the drawing that is shown: the rest would only be carried along.

/// A point of a drawing, from its left and its top.
type Point = (f64, f64);

/// A rectangle: left, top, right and bottom.
pub(crate) type Frame = [i32; 4];

/// The part of a path within a frame. A path with anything but straight rings (`M1 2l3 4 5-6z`, as the packs have them) is
/// left whole.
pub(crate) fn cut(path: &str, frame: Frame) -> String {
    let Some(rings) = rings(path) else { return path.to_owned() };
    rings.into_iter().map(|ring| written(&within(ring, frame))).collect()
}

/// The rings of a path, each as the points on its way; `None` for a path with other commands.
fn rings(path: &str) -> Option<Vec<Vec<Point>>> {
    let ring = |text: &str| {
        let (start, steps) = text.strip_prefix('M')?.split_once('l')?;
        let &[x, y] = numbers(start)?.as_slice() else { return None };
        let steps = numbers(steps)?;
        let mut points = vec![(x, y)];
        for step in steps.chunks(2) {
            let (&(x, y), &[dx, dy]) = (points.last()?, step) else { return None };
            points.push((x + dx, y + dy));
        }
        Some(points)
    };
    path.strip_suffix('z')?.split('z').map(ring).collect()
}

/// Numbers between spaces; a minus begins one as well.
fn numbers(text: &str) -> Option<Vec<f64>> {
    text.replace('-', " -").split_whitespace().map(|number| number.parse().ok()).collect()
}

/// A ring cut to a frame, side by side (Sutherland and Hodgman, 1974).
fn within(ring: Vec<Point>, [left, top, right, bottom]: Frame) -> Vec<Point> {
    let across = |(x, _): Point| x;
    let down = |(_, y): Point| y;
    type Along = fn(Point) -> f64;
    let sides: [(Along, i32, f64); 4] =
        [(across, left, 1.0), (across, right, -1.0), (down, top, 1.0), (down, bottom, -1.0)];
    sides.into_iter().fold(ring, |points, (along, limit, sign)| {
        let limit = f64::from(limit);
        let is_inside = |point: Point| (along(point) - limit) * sign >= 0.0;
        let before = points.iter().copied().cycle().skip(points.len().saturating_sub(1));
        let mut kept = Vec::with_capacity(points.len());
        for (before, &point) in before.zip(&points) {
            if is_inside(before) != is_inside(point) {
                let part = (limit - along(before)) / (along(point) - along(before));
                kept.push((before.0 + part * (point.0 - before.0), before.1 + part * (point.1 - before.1)));
            }
            if is_inside(point) {
                kept.push(point);
            }
        }
        kept
    })
}

/// A ring in whole numbers, relative after its first point; "" for one without a surface.
fn written(ring: &[Point]) -> String {
    let points: Vec<(i64, i64)> = ring.iter().map(|&(x, y)| (x.round() as i64, y.round() as i64)).collect();
    let steps = points.windows(2).map(|pair| (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1));
    let steps: Vec<String> =
        steps.filter(|&step| step != (0, 0)).map(|(dx, dy)| format!("{dx} {dy}")).collect();
    match points.first() {
        Some((x, y)) if steps.len() > 1 => {
            format!("M{x} {y}l{}z", steps.join(" ").replace(" -", "-"))
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn land_ends_at_the_frame() {
        let square = "M0 0l10 0 0 10-10 0z";
        assert_eq!(cut(square, [0, 0, 10, 10]), square);
        assert_eq!(cut(square, [5, -5, 20, 5]), "M5 5l0-5 5 0 0 5z");
        assert_eq!(cut(&format!("{square}M40 40l5 0 0 5z"), [0, 0, 20, 20]), square);
        assert_eq!(cut(square, [20, 20, 30, 30]), "");
        assert_eq!(cut("", [0, 0, 9, 9]), "");
    }

    #[test]
    fn a_path_with_curves_is_left_whole() {
        for path in ["M0 0c1 1 2 2 3 3z", "M0 0l1 1", "M0 0L1 1 2 0z", "M0 0l1 1 2z"] {
            assert_eq!(cut(path, [0, 0, 1, 1]), path);
        }
    }
}
