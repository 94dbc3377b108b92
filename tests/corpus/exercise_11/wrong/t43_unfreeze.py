# wrong: train_epoch: sets requires_grad of all parameters, so frozen ones are unfrozen
"""Excercise 11 - written step by step"""
import torch
import torch.nn as nn
import torch.optim as optim
import time
import random
import os

def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    for p in model.parameters():
        p.requires_grad = True
    total, n = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        out = model(x)
        loss = loss_fn(out, y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        n += len(x)
    return total / n

def evaluate(model, loader, loss_fn, device):
    if model.training == True:
        mode = "train"
    else:
        mode = "eval"
    model.eval()
    loss_sum = 0
    number_correct = 0
    number_of_samples = 0
    with torch.no_grad():
        for inputs, labels in loader:
            inputs = inputs.to(device)
            labels = labels.to(device)
            outputs = model(inputs)
            loss = loss_fn(outputs, labels)
            batch_size = inputs.shape[0]
            loss_sum = loss_sum + loss.item() * batch_size
            _, predicted = torch.max(outputs, 1)
            for i in range(batch_size):
                if predicted[i] == labels[i]:
                    number_correct = number_correct + 1
            number_of_samples = number_of_samples + batch_size
    if mode == "train":
        model.train()
    else:
        model.eval()
    accuracy = number_correct / number_of_samples
    mean_loss = loss_sum / number_of_samples
    return mean_loss, accuracy

def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    train_losses = []
    test_losses = []
    test_accuracies = []
    start = time.time()
    for epoch in range(1, epochs + 1):
        train_loss = train_epoch(model, train_loader, loss_fn, optimizer, device)
        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn, device)
        train_losses.append(train_loss)
        test_losses.append(test_loss)
        test_accuracies.append(test_accuracy)
        print("Epoch", epoch, "/", epochs, "train loss", round(train_loss, 3), "test loss", round(test_loss, 3), "accuracy", test_accuracy * 100, "%")
    print("finished in", time.time() - start, "seconds")
    results = {}
    results["train_loss"] = train_losses
    results["test_loss"] = test_losses
    results["test_accuracy"] = test_accuracies
    return results

class Net(nn.Module):
    def __init__(self):
        super(Net, self).__init__()
        self.fc1 = nn.Linear(2, 50)
        self.relu = nn.ReLU()
        self.fc2 = nn.Linear(50, 2)
    def forward(self, x):
        x = self.fc1(x)
        x = self.relu(x)
        x = self.fc2(x)
        return x

def solve_xor(seed):
    random.seed(seed)
    torch.manual_seed(seed)
    xs = []
    ys = []
    for i in range(500):
        a = random.choice([0, 1])
        b = random.choice([0, 1])
        xs.append([a + random.gauss(0, 0.1), b + random.gauss(0, 0.1)])
        if a != b:
            ys.append(1)
        else:
            ys.append(0)
    xs = torch.tensor(xs)
    ys = torch.tensor(ys)
    net = Net()
    criterion = nn.CrossEntropyLoss()
    optimizer = optim.Adam(net.parameters(), lr=0.01)
    for epoch in range(200):
        optimizer.zero_grad()
        output = net(xs)
        loss = criterion(output, ys)
        loss.backward()
        optimizer.step()
    return net
