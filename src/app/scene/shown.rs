//! A picture that is ready for the screen: textures, and where their corners are.

use bevy_egui::egui::{
    Color32, Mesh, Rect, Response, Sense, TextureHandle, Ui, Vec2, epaint::Vertex, pos2, vec2,
};

use crate::app::theme::colors;

/// A picture to be put on the screen.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Its size in points.
    pub size: Vec2,
    pub(super) sprites: Vec<Placed>,
}

/// A layer with its corners as shares of the picture's size.
#[derive(Clone)]
pub(super) struct Placed {
    pub(super) texture: TextureHandle,
    pub(super) corners: [Vec2; 4],
    /// How much it covers what lies behind it, from 0 to 1.
    pub(super) cover: f32,
}

impl Placed {
    /// An image that is all of the picture.
    pub(super) fn everywhere(texture: TextureHandle) -> Self {
        Self {
            texture,
            corners: [
                vec2(0.0, 0.0),
                vec2(1.0, 0.0),
                vec2(1.0, 1.0),
                vec2(0.0, 1.0),
            ],
            cover: 1.0,
        }
    }

    fn mesh(&self, rect: Rect, bright: f32) -> Mesh {
        let mut mesh = Mesh::with_texture(self.texture.id());
        let share = |share: f32| (share * 255.0).round() as u8;
        let light = share(bright * self.cover);
        let color = Color32::from_rgba_premultiplied(light, light, light, share(self.cover));
        let strips = self.strips();
        for edge in 0..=strips {
            let u = edge as f32 / strips as f32;
            for v in [0.0, 1.0] {
                mesh.vertices.push(Vertex {
                    pos: rect.min + self.at(u, v) * rect.size(),
                    uv: pos2(u, v),
                    color,
                });
            }
        }
        for strip in 0..strips {
            let first = strip * 2;
            mesh.add_triangle(first, first + 2, first + 3);
            mesh.add_triangle(first, first + 3, first + 1);
        }
        mesh
    }

    /// Where a point of the image lies, `u` from its left and `v` from its top edge.
    fn at(&self, u: f32, v: f32) -> Vec2 {
        let [left_top, right_top, right_bottom, left_bottom] = self.corners;
        let top = left_top + (right_top - left_top) * u;
        let bottom = left_bottom + (right_bottom - left_bottom) * u;
        top + (bottom - top) * v
    }

    /// Into how many strips it is cut: two triangles alone would bend along their common side what
    /// has become narrower at one edge.
    fn strips(&self) -> u32 {
        let [left_top, right_top, right_bottom, left_bottom] = self.corners;
        let narrows = (right_top - left_top) - (right_bottom - left_bottom);
        if narrows.abs().max_elem() < 1.0e-4 {
            1
        } else {
            24
        }
    }
}

impl std::fmt::Debug for Placed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Placed")
            .field("corners", &self.corners)
            .finish_non_exhaustive()
    }
}

impl Shown {
    /// Puts it on the screen.
    pub fn ui(&self, ui: &mut Ui) -> Response {
        let (rect, response) = ui.allocate_exact_size(self.size, Sense::empty());
        self.paint_at(ui, rect);
        response
    }

    /// Puts it in a place that is there already: on a card that is a button, for example.
    pub fn paint_at(&self, ui: &Ui, rect: Rect) {
        // The light of the theme, so that no picture is painted anew for it.
        let bright = colors(ui).picture;
        let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        for sprite in &self.sprites {
            painter.add(sprite.mesh(rect, bright));
        }
    }
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::{ColorImage, Context, RawInput, TextureOptions};

    use super::*;

    /// The mesh of an image with these corners in a picture of 1000 x 1000.
    fn mesh(corners: [Vec2; 4]) -> Mesh {
        let ctx = Context::default();
        let mut mesh = Mesh::default();
        let mut output = ctx.run_ui(RawInput::default(), |_| {
            let image = ColorImage::filled([2, 2], Color32::WHITE);
            let texture = ctx.load_texture("door", image, TextureOptions::LINEAR);
            let placed = Placed {
                corners,
                ..Placed::everywhere(texture)
            };
            let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(1000.0, 1000.0));
            mesh = placed.mesh(rect, 1.0);
        });
        output.textures_delta.clear();
        mesh
    }

    /// How far from where it belongs a point of the image is painted, at most.
    fn bent(mesh: &Mesh, belongs: impl Fn(f32, f32) -> Vec2) -> f32 {
        let mut most: f32 = 0.0;
        for triangle in mesh.indices.chunks_exact(3) {
            let [a, b, c] = [0, 1, 2].map(|at| mesh.vertices[triangle[at] as usize]);
            for (one, other) in [(a, b), (b, c), (c, a)] {
                let painted = one.pos + (other.pos - one.pos) / 2.0;
                let uv = one.uv + (other.uv - one.uv) / 2.0;
                most = most.max((painted.to_vec2() - belongs(uv.x, uv.y) * 1000.0).length());
            }
        }
        most
    }

    #[test]
    fn the_leaf_of_a_door_is_flat_while_it_swings() {
        let [hinge, far, below, under] = [
            vec2(0.3, 0.1),
            vec2(0.5, 0.2),
            vec2(0.5, 1.0),
            vec2(0.3, 1.0),
        ];
        let flat = |u: f32, v: f32| {
            let top = hinge + (far - hinge) * u;
            let bottom = under + (below - under) * u;
            top + (bottom - top) * v
        };
        let leaf = mesh([hinge, far, below, under]);
        assert!(bent(&leaf, flat) < 2.0);
        let halves = Mesh {
            vertices: [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]
                .map(|(u, v)| Vertex {
                    pos: (flat(u, v) * 1000.0).to_pos2(),
                    uv: pos2(u, v),
                    color: Color32::WHITE,
                })
                .to_vec(),
            indices: vec![0, 1, 2, 0, 2, 3],
            ..Mesh::default()
        };
        assert!(bent(&halves, flat) > 20.0, "what it is cut into strips for");
        let straight = mesh([
            vec2(0.0, 0.0),
            vec2(1.0, 0.0),
            vec2(1.0, 1.0),
            vec2(0.0, 1.0),
        ]);
        assert_eq!(straight.vertices.len(), 4);
    }
}
