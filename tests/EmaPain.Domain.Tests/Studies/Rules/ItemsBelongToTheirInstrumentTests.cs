using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class ItemsBelongToTheirInstrumentTests : RuleTests<ItemsBelongToTheirInstrument>
{
    [Fact]
    public void An_item_of_another_instrument_is_refused() =>
        Refuses("/instruments/0/items/0/id", study => study.Set("/instruments/0/items/0/id", "PEG.pain"));
}
