using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class ContactDetailsAreDistinctTests : RuleTests<ContactDetailsAreDistinct>
{
    [Fact]
    public void What_is_kept_is_named_once() =>
        Refuses("/contactDetails/1", study => study.Set("/contactDetails", JsonNode.Parse("""["address", "address"]""")));
}
