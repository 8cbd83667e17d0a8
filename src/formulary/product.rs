//! The kinds of product an agent comes as.

/// The kind of product, as the person who takes it sees it.
///
/// Delayed-release products count as [`Regular`](ProductKind::Regular): to the
/// person they are an ordinary capsule or tablet. Letters that were typed
/// ("DR") are kept beside the kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum ProductKind {
    /// An ordinary tablet or capsule.
    Regular,
    /// Released over many hours: XL, XR, SR, ER, CR, LA.
    LongActing,
    /// A patch on the skin.
    Patch,
    /// A liquid to drink.
    Liquid,
    /// Melts on or under the tongue.
    Dissolving,
    /// A tablet to chew.
    Chewable,
    /// A spray into the nose.
    Nasal,
    /// A shot or an infusion.
    Injection,
}

impl ProductKind {
    /// Every kind, in the order of the enum.
    pub const ALL: [ProductKind; 8] = [
        ProductKind::Regular,
        ProductKind::LongActing,
        ProductKind::Patch,
        ProductKind::Liquid,
        ProductKind::Dissolving,
        ProductKind::Chewable,
        ProductKind::Nasal,
        ProductKind::Injection,
    ];

    /// A stable name, for saved copies.
    pub const fn key(self) -> &'static str {
        match self {
            ProductKind::Regular => "regular",
            ProductKind::LongActing => "long-acting",
            ProductKind::Patch => "patch",
            ProductKind::Liquid => "liquid",
            ProductKind::Dissolving => "dissolving",
            ProductKind::Chewable => "chewable",
            ProductKind::Nasal => "nasal",
            ProductKind::Injection => "injection",
        }
    }

    /// The kind of a `form` in the data, or `None` for a word that is not there.
    pub fn of_form(form: &str) -> Option<ProductKind> {
        Some(match form {
            "tablet" | "capsule" | "DR capsule" | "DR tablet" => ProductKind::Regular,
            "ER capsule" | "ER tablet" => ProductKind::LongActing,
            "transdermal patch" => ProductKind::Patch,
            "oral solution" | "solution" | "liquid" | "tea" | "tincture" | "ER suspension" => {
                ProductKind::Liquid
            }
            "ODT" => ProductKind::Dissolving,
            "chewable" => ProductKind::Chewable,
            "nasal spray" => ProductKind::Nasal,
            "injection" | "LAI injection" => ProductKind::Injection,
            _ => return None,
        })
    }
}
