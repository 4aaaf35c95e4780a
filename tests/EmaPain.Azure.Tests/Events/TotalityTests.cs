using EmaPain.App.Ports;
using FsCheck;
using FsCheck.Fluent;

namespace EmaPain.Azure.Tests.Events;

/// <summary>No body may keep the webhook from answering, and no id may break a key.</summary>
public sealed class TotalityTests
{
    private static readonly string[] Fragments =
    [
        "[", "]", "{", "}", ",", ":", "\"", "\\", "\\u", "\\uD83D", "\\uDE00", "\uD83D", "\uDE00", "null", "1e999", "-0", "true",
        "\"data\"", "\"eventType\"", "\"type\"", "\"id\"", "\"messageId\"", "\"Microsoft.Communication.SMSReceived\"", "\0", "/", "#",
        EventSamples.GridText, EventSamples.CloudText, EventSamples.GridText[..200], EventSamples.CloudText[100..],
    ];

    private static readonly Gen<string> Bodies = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""),
        Gen.Elements(Fragments).ListOf().Select(parts => string.Concat(parts)),
        from cut in Gen.Choose(0, EventSamples.GridText.Length - 1)
        from put in Gen.Elements(Fragments)
        select EventSamples.GridText[..cut] + put + EventSamples.GridText[(cut + 1)..]);

    [Fact]
    public void Every_body_is_split_and_every_part_is_read() => Prop.ForAll(Bodies.ToArbitrary(), body =>
    {
        foreach (var entry in EventSamples.Split(body))
        {
            Assert.NotNull(EventSamples.Read(entry));
            Assert.NotNull(EventSamples.Read(entry with { Kind = InboxKind.Event }));
            Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", entry.Key.Day);
            Assert.Matches("^[A-Za-z0-9_.~:=+@-]{1,240}$", entry.Key.Id);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void What_is_kept_can_be_stored_as_UTF8() => Prop.ForAll(Bodies.ToArbitrary(), body =>
    {
        var strict = new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true);
        foreach (var entry in EventSamples.Split(body))
        {
            strict.GetBytes(entry.Raw);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_deep_body_is_unreadable() => Assert.Equal(
        InboxKind.Unreadable, Assert.Single(EventSamples.Split(new string('[', 100_000) + new string(']', 100_000))).Kind);
}
