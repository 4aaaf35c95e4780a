using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class ListsAreNotEmptyTests : RuleTests<ListsAreNotEmpty>
{
    [Fact]
    public void A_study_without_a_site_is_refused() =>
        Refuses("/sites", study => study.Set("/sites", new JsonArray()));

    [Fact]
    public void An_instrument_without_an_item_is_refused() =>
        Refuses("/instruments/1/items", study => study.Set("/instruments/1/items", new JsonArray()));
}
