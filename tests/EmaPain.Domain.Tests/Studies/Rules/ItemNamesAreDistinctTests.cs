using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class ItemNamesAreDistinctTests : RuleTests<ItemNamesAreDistinct>
{
    [Fact]
    public void A_name_of_two_items_is_refused() =>
        Assert.Equal(
            ["/instruments/0/items/0/names/en/0", "/instruments/0/items/1/names/en/0"],
            new ItemNamesAreDistinct().Check(StudyJson.Of(MissionReconnect).Set("/instruments/0/items/0/names/en/0", "stress").ToStudy()).Select(issue => issue.Pointer));

    [Fact]
    public void An_item_without_a_name_in_a_language_is_refused() =>
        Refuses("/instruments/0/items/0/names/es", study => study.Remove("/instruments/0/items/0/names/es"), WeeklyPstPeg);

    [Fact]
    public void A_name_in_upper_case_is_refused() =>
        Refuses("/instruments/0/items/0/names/en/0", study => study.Set("/instruments/0/items/0/names/en/0", "Pain"));

    [Fact]
    public void A_name_in_a_language_that_the_study_lacks_is_refused() =>
        Refuses("/instruments/0/items/0/names/fr", study => study.Set("/instruments/0/items/0/names/fr", new JsonArray("douleur")));

    [Fact]
    public void Two_instruments_may_share_a_name() =>
        Accepts(study => study.Set("/instruments/1/items/0/names/en/0", "pain"));
}
