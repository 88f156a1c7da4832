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
        let uv = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)];
        for (corner, (u, v)) in self.corners.iter().zip(uv) {
            mesh.vertices.push(Vertex {
                pos: rect.min + *corner * rect.size(),
                uv: pos2(u, v),
                color,
            });
        }
        mesh.add_triangle(0, 1, 2);
        mesh.add_triangle(0, 2, 3);
        mesh
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
