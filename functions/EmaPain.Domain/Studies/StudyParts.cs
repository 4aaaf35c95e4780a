using EmaPain.Domain.Ids;
using EmaPain.Domain.Instruments;

namespace EmaPain.Domain.Studies;

/// <summary>Finds the parts of a study by their ids; an id that the study lacks is a broken invariant.</summary>
public static class StudyParts
{
    public static Instrument InstrumentOf(this StudyDefinition study, InstrumentId id) =>
        study.Instruments.FirstOrDefault(instrument => instrument.Id == id) ?? throw Missing(study, "instrument", id.Value);

    /// <summary>The instrument that an item belongs to.</summary>
    public static Instrument InstrumentOf(this StudyDefinition study, ItemId id) =>
        study.Instruments.FirstOrDefault(instrument => instrument.Items.Any(item => item.Id == id)) ?? throw Missing(study, "item", id.Value);

    public static Item ItemOf(this StudyDefinition study, ItemId id) => study.InstrumentOf(id).Items.First(item => item.Id == id);

    public static Scale ScaleOf(this StudyDefinition study, Item item) =>
        study.Scales.FirstOrDefault(scale => scale.Id == item.Scale) ?? throw Missing(study, "scale", item.Scale.Value);

    public static Site SiteOf(this StudyDefinition study, SiteId id) =>
        study.Sites.FirstOrDefault(site => site.Id == id) ?? throw Missing(study, "site", id.Value);

    public static Role RoleOf(this StudyDefinition study, RoleId id) =>
        study.Roles.FirstOrDefault(role => role.Id == id) ?? throw Missing(study, "role", id.Value);

    private static InvalidOperationException Missing(StudyDefinition study, string part, string id) =>
        new($"Study {study.Id} version {study.Version} has no {part} '{id}'.");
}
