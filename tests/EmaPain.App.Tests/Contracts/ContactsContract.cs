using EmaPain.App.Ports;
using static EmaPain.App.Tests.Contracts.TrialFixtures;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every contact book keeps.</summary>
public abstract class ContactsContract
{
    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly PhoneNumber Phone = PhoneNumber.Read("+16125550101")!.Value;
    private static readonly PhoneNumber OtherPhone = PhoneNumber.Read("+16125550102")!.Value;
    private static readonly PhoneNumber Sender = PhoneNumber.Read("+18005550100")!.Value;
    private static readonly PhoneNumber ShortCode = PhoneNumber.Read("55512")!.Value;

    [Fact]
    public async Task A_person_that_nobody_saved_has_no_contact_and_the_phone_no_use()
    {
        var contacts = await OpenAsync();
        Assert.Null(await contacts.OfAsync(Ann, Cancel));
        Assert.Empty(await contacts.UsesOfAsync(Phone, Cancel));
    }

    [Fact]
    public async Task A_contact_is_found_by_person_and_by_phone()
    {
        var contacts = await OpenAsync();
        var contact = new Contact(Phone, ShortCode);
        await contacts.SaveAsync(Ann, contact, Cancel);
        await contacts.SaveAsync(Ann, contact, Cancel);
        Assert.Equal(contact, await contacts.OfAsync(Ann, Cancel));
        Assert.Equal<PhoneUse>([new PhoneUse(Ann, ShortCode)], await contacts.UsesOfAsync(Phone, Cancel));
    }

    [Fact]
    public async Task Two_people_may_share_a_phone()
    {
        var contacts = await OpenAsync();
        await Task.WhenAll(
            contacts.SaveAsync(Ann, new Contact(Phone, Sender), Cancel),
            contacts.SaveAsync(Bob, new Contact(Phone, ShortCode), Cancel));
        var uses = await contacts.UsesOfAsync(Phone, Cancel);
        Assert.Equal<PhoneUse>([new PhoneUse(Ann, Sender), new PhoneUse(Bob, ShortCode)], uses.OrderBy(use => use.Key.Participant.Value));
    }

    [Fact]
    public async Task A_new_number_takes_the_place_of_the_old_one()
    {
        var contacts = await OpenAsync();
        await contacts.SaveAsync(Ann, new Contact(Phone, Sender), Cancel);
        await contacts.SaveAsync(Ann, new Contact(OtherPhone, Sender), Cancel);
        Assert.Equal(new Contact(OtherPhone, Sender), await contacts.OfAsync(Ann, Cancel));
        Assert.Empty(await contacts.UsesOfAsync(Phone, Cancel));
        Assert.Equal<PhoneUse>([new PhoneUse(Ann, Sender)], await contacts.UsesOfAsync(OtherPhone, Cancel));
    }

    [Fact]
    public async Task Saves_that_race_leave_one_number_in_use()
    {
        var contacts = await OpenAsync();
        var phones = Enumerable.Range(0, 6).Select(number => PhoneNumber.Read($"+1612555010{number}")!.Value).ToList();
        await Task.WhenAll(phones.Select(phone => Task.Run(() => contacts.SaveAsync(Ann, new Contact(phone, Sender), Cancel))));
        var last = await contacts.OfAsync(Ann, Cancel);
        foreach (var phone in phones)
        {
            Assert.Equal(phone == last!.Phone ? 1 : 0, (await contacts.UsesOfAsync(phone, Cancel)).Length);
        }
    }

    [Fact]
    public async Task A_released_phone_is_free_and_stays_so()
    {
        var contacts = await OpenAsync();
        await contacts.SaveAsync(Ann, new Contact(Phone, Sender), Cancel);
        await contacts.SaveAsync(Bob, new Contact(Phone, Sender), Cancel);
        await contacts.ReleaseAsync(Ann, Phone, Cancel);
        await contacts.ReleaseAsync(Ann, Phone, Cancel);
        Assert.Equal(Phone, (await contacts.OfAsync(Ann, Cancel))!.Phone);
        Assert.Equal<PhoneUse>([new PhoneUse(Bob, Sender)], await contacts.UsesOfAsync(Phone, Cancel));
    }

    [Fact]
    public async Task A_pseudonym_is_stable_and_hides_the_number()
    {
        var contacts = await OpenAsync();
        var pseudonym = contacts.PseudonymOf(Phone);
        Assert.Matches("^[0-9a-f]{64}$", pseudonym);
        Assert.Equal(pseudonym, contacts.PseudonymOf(PhoneNumber.Read("(612) 555-0101")!.Value));
        Assert.NotEqual(pseudonym, contacts.PseudonymOf(OtherPhone));
    }

    protected abstract Task<IContacts> OpenAsync();
}
