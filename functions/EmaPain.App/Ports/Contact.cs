namespace EmaPain.App.Ports;

/// <summary>How a person is reached.</summary>
public sealed record Contact(PhoneNumber Phone, PhoneNumber SenderNumber);
